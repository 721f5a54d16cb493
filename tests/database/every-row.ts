import type pg from 'pg';

/**
 * What the machine draws by itself: identifiers, marks, sealed bytes and instants.
 * Any five figures stand in one of them some day, so a search for a postcode would fall by chance.
 */
const DRAWN = new RegExp(
	[
		'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
		String.raw`\\x[0-9a-f]*`,
		String.raw`\b[0-9a-f]{32,}\b`,
		String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d(?::\d\d)?)?`
	].join('|'),
	'g'
);

export const withoutWhatIsDrawn = (row: string): string => row.replaceAll(DRAWN, '…');

/** Every row of every table as one text each, as whoever holds a whole backup reads them. */
export async function everyRow(
	owner: Pick<pg.Pool, 'query'>
): Promise<{ table: string; text: string }[]> {
	const { rows: tables } = await owner.query<{ name: string }>(
		`select format('%I', relname) as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
	);
	const found: { table: string; text: string }[] = [];
	for (const { name } of tables) {
		const { rows } = await owner.query<{ row: string }>(
			`select to_jsonb(t)::text as row from ${name} t`
		);
		found.push(...rows.map(({ row }) => ({ table: name, text: withoutWhatIsDrawn(row) })));
	}
	return found;
}
