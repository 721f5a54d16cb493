import { expect, test } from 'vitest';
import { HOLDS } from '#lib/holds.server.ts';
import { tablesOf } from '#lib/platform/database/holds.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { ordersById } from '../house/order-by-identifier.ts';

const db = useTestDatabase();
const ANONYMOUS = tablesOf(HOLDS).flatMap(({ table, said }): string[] =>
	said.isAnonymous ? [table] : []
);
const A_DAY_MS = 24 * 3_600_000;

/** The instant that an identifier holds, if it holds one. */
function instantIn(id: string): number | null {
	const hex = id.replaceAll('-', '');
	return hex[12] === '7' ? Number.parseInt(hex.slice(0, 12), 16) : null;
}

test('an identifier that the database gives to what nobody signs holds no instant finer than the day', async () => {
	const { rows } = await db.owner.query<{ name: string; given: string }>(
		`select c.table_name || '.' || c.column_name as name, c.column_default as given
		from information_schema.columns c
		where c.table_name = any ($1) and c.data_type = 'uuid' and c.column_default is not null`,
		[ANONYMOUS]
	);
	expect(rows.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['contributions.id', 'contribution_versions.id', 'kiosk_counts.id'])
	);
	for (const { name, given } of rows) {
		const drawn = await db.owner.query<{ id: string }>(
			`select ${given} as id from generate_series(1, 2)`
		);
		const [one, other] = drawn.rows.map(({ id }) => id);
		expect([name, one]).not.toEqual([name, other]);
		expect([name, (instantIn(one!) ?? 0) % A_DAY_MS]).toEqual([name, 0]);
	}
});

test('no function of the database orders words of a contribution by their identifier', async () => {
	const { rows } = await db.owner.query<{ name: string; body: string }>(
		`select p.proname as name, p.prosrc as body from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		where n.nspname = 'public' and p.prosrc like '%contribution_versions%'`
	);
	expect(rows.map(({ name }) => name)).toContain('settle_contribution');
	expect(
		rows.flatMap(({ name, body }) =>
			ordersById(body, 'contribution_versions').map((words) => `${name}: ${words}`)
		)
	).toEqual([]);
});
