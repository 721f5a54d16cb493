import pg from 'pg';
import { qualified } from './saved-tables.ts';

type Connection = Pick<pg.Client, 'query'>;

/** Lets the owner see and write every row until the end of the transaction; gives the way back. */
export async function unforce(client: Connection): Promise<() => Promise<void>> {
	const { rows } = await client.query<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace
			and relkind in ('r', 'p') and relforcerowsecurity order by 1`
	);
	const alter = (what: string) => runAll(client, rows, ({ name }) => `${qualified(name)} ${what}`);
	await alter('no force row level security');
	return () => alter('force row level security');
}

/** Takes foreign keys away while rows come in any order; the way back checks every row. */
export async function setKeysAside(client: Connection): Promise<() => Promise<void>> {
	const { rows } = await client.query<{ table: string; name: string; definition: string }>(
		`select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
		from pg_constraint k join pg_class c on c.oid = k.conrelid
		where c.relnamespace = 'public'::regnamespace and k.contype = 'f' and k.conparentid = 0
		order by 1, 2`
	);
	const named = (name: string) => `constraint ${pg.escapeIdentifier(name)}`;
	await runAll(client, rows, ({ table, name }) => `${qualified(table)} drop ${named(name)}`);
	return () =>
		runAll(
			client,
			rows,
			({ table, name, definition }) => `${qualified(table)} add ${named(name)} ${definition}`
		);
}

const ENABLE: Record<string, string> = { O: 'enable', R: 'enable replica', A: 'enable always' };

/** Silences our triggers: what they would write is in the archive already. Gives the way back. */
export async function setTriggersAside(client: Connection): Promise<() => Promise<void>> {
	const { rows } = await client.query<{ table: string; name: string; state: string }>(
		`select c.relname as table, t.tgname as name, t.tgenabled as state
		from pg_trigger t join pg_class c on c.oid = t.tgrelid
		where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
			and t.tgparentid = 0 and t.tgenabled <> 'D'
		order by 1, 2`
	);
	const alter = (verb: (state: string) => string) =>
		runAll(
			client,
			rows,
			({ table, name, state }) =>
				`${qualified(table)} ${verb(state)} trigger ${pg.escapeIdentifier(name)}`
		);
	await alter(() => 'disable');
	return () => alter((state) => ENABLE[state]!);
}

/** One journey for all of them: a rented database may be far away. */
async function runAll<Row>(
	client: Connection,
	rows: Row[],
	alteration: (row: Row) => string
): Promise<void> {
	await client.query(rows.map((row) => `alter table ${alteration(row)}`).join('; '));
}
