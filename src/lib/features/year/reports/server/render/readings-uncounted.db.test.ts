import { expect, test } from 'vitest';
import type { Acting } from '#lib/platform/database/acting.ts';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { goldenCentre, measureGains, type StoredCentre } from '../count/stored-season.fixture.ts';
import { showReport } from '../year/show-report.ts';
import { streamAnnex } from './stream-annex.ts';

const world = useTestDatabase();
const TODAY = '2019-01-15';

/** All that leaves of a year: the report that is shown, printed and written as JSON, and the annex. */
async function everythingThatLeaves(centre: StoredCentre): Promise<string> {
	const acting: Acting = {
		staffId: null,
		role: 'direction',
		centres: [centre.id],
		at: A_TUESDAY
	};
	const stream = await streamAnnex(world.app, acting, { centre, year: 2018, today: TODAY });
	if ('refusal' in stream) throw new Error(stream.message);
	const bytes = Buffer.from(await new Response(stream).bytes());
	const workbook = await readWorkbook('annexe.xlsx', bytes);
	if ('refusal' in workbook) throw new Error(workbook.message);
	const shown = await world.as('direction', centre.id, (db) => showReport(db, centre, 2018, TODAY));
	return JSON.stringify([shown, workbook.sheets]);
}

test('how people read is in no figure, no file and no annex of a year', async () => {
	const centre = await goldenCentre(world.owner);
	await measureGains(world.owner, centre, { slug: 'senou', people: 6, gain: 0.8 });
	const before = await everythingThatLeaves(centre);
	const { rowCount } = await world.owner.query(
		`insert into placement_readings (placement_id, centre_id, answer, recorded_at)
		select id, centre_id, 'hard', recorded_at from placements where centre_id = $1`,
		[centre.id]
	);
	expect(rowCount).toBeGreaterThanOrEqual(12);
	expect(await everythingThatLeaves(centre)).toBe(before);
});

test('whoever counts over the network may not read a column of it', async () => {
	const { rows } = await world.owner.query(
		`select has_any_column_privilege('declic_counts', 'placement_readings', 'select') as counts,
			has_any_column_privilege('declic_keys', 'placement_readings', 'select') as door`
	);
	expect(rows).toEqual([{ counts: false, door: false }]);
});
