import { beforeEach, describe, expect, test } from 'vitest';
import { useReminders } from './reminders.fixture.ts';

const reunion = useReminders('Indian/Reunion');
const paris = useReminders();

beforeEach(() => {
	for (const { network } of [reunion, paris]) network.received.length = 0;
});

const leavesAt = async (
	{ world }: Pick<typeof paris, 'world'>,
	personId: string
): Promise<string[]> => {
	const { rows } = await world.owner.query<{ at: Temporal.Instant }>(
		'select leaves_at as at from reminders where person_id = $1 order by leaves_at',
		[personId]
	);
	return rows.map(({ at }) => at.toString());
};

describe('where one lives', () => {
	test('ten in La Réunion is six in UTC, whatever Paris does of its clocks', async () => {
		reunion.at('2027-03-20T08:00');
		const her = await reunion.addReachable('Hoarau');
		await reunion.addDemarche(her.id, '2027-03-30');
		reunion.at('2027-03-22T08:00');
		await reunion.plan();
		expect(await leavesAt(reunion, her.id)).toEqual([
			'2027-03-23T06:00:00Z',
			'2027-03-27T06:00:00Z'
		]);
	});

	test('Paris keeps ten o’clock across its change of clocks; the Sunday of it moves to the Saturday', async () => {
		paris.at('2027-03-20T08:00');
		const her = await paris.addReachable('Change');
		await paris.addDemarche(her.id, '2027-03-29');
		await paris.plan();
		// The 29th is Easter Monday; the day before is Sunday the 28th, when clocks change.
		expect(await leavesAt(paris, her.id)).toEqual(['2027-03-22T09:00:00Z', '2027-03-27T09:00:00Z']);
	});

	test('20 December is a holiday there, and a day like another in Paris', async () => {
		for (const centre of [reunion, paris]) {
			centre.at('2027-12-10T08:00');
			const her = await centre.addReachable('Kaf');
			await centre.addDemarche(her.id, '2027-12-21');
			centre.at('2027-12-15T08:00');
			await centre.plan();
			const [, last] = await leavesAt(centre, her.id);
			expect(last).toBe(centre === reunion ? '2027-12-18T06:00:00Z' : '2027-12-20T09:00:00Z');
		}
	});
});
