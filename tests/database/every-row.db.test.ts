import { expect, test } from 'vitest';
import { everyRow, withoutWhatIsDrawn } from './every-row.ts';
import { useTestDatabase } from './test-database.ts';

const world = useTestDatabase();

test('a postcode is found in what somebody wrote, and in nothing that was drawn', async () => {
	await world.owner.query(
		`insert into centres (id, slug, name, recorded_at) values ('01a23930-cf75-7f50-98aa-c61234bb694e',
			'la-digue', 'La Digue, 61234 Sternes', '2026-11-24T08:00:00.861234Z')`
	);
	const rows = (await everyRow(world.owner)).filter(({ text }) => text.includes('61234'));
	expect(rows.map(({ table }) => table)).toEqual(['centres']);
	expect(rows[0]!.text).not.toContain('c61234bb694e');
	expect(rows[0]!.text.match(/61234/g)).toHaveLength(1);
});

test.each([
	['an identifier', '01a23930-cf75-7f50-98aa-c61234bb694e'],
	['sealed bytes', String.raw`\\xff61234aa`],
	['a mark of a file', `61234${'ab'.repeat(30)}`],
	['an instant of a row', '2026-12-02T23:57:09.861234+00:00'],
	['an instant of a text', '2026-12-02 23:57:09.861234+00']
])('%s is left out', (_, drawn) => {
	expect(withoutWhatIsDrawn(`{"a": "${drawn}", "b": "61230"}`)).toMatch(
		/^\{"a": "\\?…", "b": "61230"\}$/
	);
});
