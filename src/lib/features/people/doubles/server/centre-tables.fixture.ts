import type { TestDatabase } from '../../../../../../tests/database/test-database.ts';

/** What tells of the merge itself, that something changed, and not of what it touched. */
const OF_THE_MERGE = [
	...['person_merges', 'person_merge_undos', 'journal', 'handled_posts'],
	'public_changes'
];

/** Every row of every table that belongs to a centre, as the database itself spells it. */
export async function photographCentre(
	world: TestDatabase,
	centreId: string
): Promise<Record<string, string[]>> {
	const { rows: tables } = await world.owner.query<{ name: string }>(
		`select c.relname as name from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id'
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any($1)
		order by 1`,
		[OF_THE_MERGE]
	);
	const taken: Record<string, string[]> = {};
	for (const { name } of tables) {
		const { rows } = await world.owner.query<{ row: string }>(
			`select to_jsonb(t)::text as row from ${name} t where centre_id = $1 order by 1`,
			[centreId]
		);
		taken[name] = rows.map(({ row }) => row);
	}
	return taken;
}
