import { beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { coopActivity } from '../../domain/coop/coop-activity.ts';
import { listAccompaniments, readAccompaniments } from './accompaniments.ts';
import { DESK_YEAR, type DrawnRequest, storeDeskYear } from '../desk/desk-year.fixture.ts';

const world = useTestDatabase();
const ZONE = 'Europe/Paris';
let centre = '';

const answered = (month: number, kind: DrawnRequest['answers'][number]['kind'], isUndone = false) =>
	({
		...{ family: 'emploi', month, channel: 'comes', origin: 'herself', partner: null, person: 1 },
		isOfYear: true,
		answers: [{ kind, degree: 'autonome', minutes: 15, isUndone }]
	}) as DrawnRequest;

beforeAll(async () => {
	centre = await storeDeskYear(world.owner, [
		...Array.from({ length: 25 }, (_, at) => answered(1 + (at % 12), 'guided')),
		answered(2, 'declined-in-place'),
		answered(3, 'guided', true)
	]);
});

const everything = () =>
	world.as('direction', centre, async (db) =>
		Array.fromAsync(readAccompaniments(db, DESK_YEAR, ZONE))
	);

test('what was done with the person is there; a refusal or a mistake taken back is not', async () => {
	const all = await everything();
	expect(all).toHaveLength(25);
	expect(all[0]).toMatchObject({
		day: '2026-01-15',
		minutes: 15,
		isKnown: true,
		cameBefore: false
	});
	expect(all.at(-1)).toMatchObject({ cameBefore: true });
	expect(coopActivity(all[0]!).demarche).toBe('travail_formation');
});

test('page after page gives the same lines, none twice', async () => {
	const seen: string[] = [];
	let after: [string, string] | null = null;
	for (let pages = 0; pages < 5; pages++) {
		const { rows, hasMore } = await world.as('direction', centre, (db) =>
			listAccompaniments(db, { year: DESK_YEAR, timeZone: ZONE, after })
		);
		seen.push(...rows.map(({ key }) => key));
		if (!hasMore) break;
		after = [rows.at(-1)!.day, rows.at(-1)!.key];
	}
	expect(seen).toEqual((await everything()).map(({ key }) => key));
});

test('nothing of it names anybody', async () => {
	const [one] = await everything();
	expect(Object.keys(one!).sort()).toEqual(
		[
			...['ageBand', 'autonomy', 'birthYear', 'cameBefore', 'channel', 'commune', 'day', 'device'],
			...['family', 'isKnown', 'key', 'minutes', 'recordedOn', 'sentTo', 'sex', 'socialStatus']
		].sort()
	);
});
