import { beforeAll, describe, expect, test } from 'vitest';
import { type Centre, listCentres } from '#lib/features/house/centres/index.server.ts';
import { type Kind, KINDS } from '#lib/features/reminders/rules/index.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { occasionsOf } from './sources.ts';

const world = useTestDatabase('demo');
let centres: readonly Centre[] = [];

beforeAll(async () => {
	// At ten in the evening of the others, one of them is on the next day already.
	await world.owner.query(
		`update centres set time_zone = 'Indian/Reunion' where slug = 'la-digue'`
	);
	centres = await listCentres(world.app, A_TUESDAY);
});

/** What is found acting for all of them at once, and for each by itself. */
async function found(kinds: readonly Kind[], at: Temporal.Instant) {
	const days = { from: '2026-09-01', until: '2027-12-31' };
	const looked = (ids: string[]) =>
		world.asOperator(ids, (db) => occasionsOf(db, kinds, () => days), at);
	const together = await looked(centres.map(({ id }) => id));
	const each = [];
	for (const { id } of centres) each.push(...(await looked([id])));
	return { together: sorted(together), each: sorted(each) };
}

const sorted = (occasions: readonly object[]) =>
	occasions.map((one) => JSON.stringify(one)).toSorted();

describe('what several centres have to remind', () => {
	test('is what each of them has, whatever it is', async () => {
		const { together, each } = await found(KINDS, A_TUESDAY);
		expect(together.length).toBeGreaterThan(1000);
		expect(together).toEqual(each);
	});

	test.each(['2026-12-11T21:00:00Z', '2026-12-13T21:00:00Z'])(
		'each on the day that it is there (%s)',
		async (evening) => {
			const kinds: Kind[] = ['information-meeting', 'call-back'];
			const { together, each } = await found(kinds, Temporal.Instant.from(evening));
			expect(together.length).toBeGreaterThan(0);
			expect(together).toEqual(each);
		}
	);
});
