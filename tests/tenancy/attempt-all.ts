import pg from 'pg';
import {
	INSUFFICIENT_PRIVILEGE,
	type Settings,
	type Statement,
	UNIQUE_VIOLATION
} from './attempts.ts';

/** Said by nothing else in the database: it undoes what was let happen. */
const UNDO = 'UNDO1';

/**
 * What `attempt` does one by one: each statement as each of them, every attempt undone. For each of
 * them, whether PostgreSQL let each statement happen. There are tens of thousands: all of these are
 * told in one message, and each statement is planned once for everybody.
 */
export async function attemptAll(
	app: pg.Client,
	everybody: readonly Settings[],
	statements: readonly Statement[]
): Promise<boolean[][]> {
	const text = `begin;
		do $walk$
		#variable_conflict use_column
		declare
			walk_who record;
			walk_rows bigint;
			walk_done text := '';
		begin
			for walk_who in select settings, rank
				from jsonb_array_elements(${literal(JSON.stringify(everybody))})
					with ordinality as given (settings, rank)
			loop
				begin
					perform set_config(key, value, true) from jsonb_each_text(walk_who.settings);
					${statements.map(attemptOf).join('\n')}
					raise sqlstate '${UNDO}';
				exception when sqlstate '${UNDO}' then null;
				end;
			end loop;
			perform set_config('walk.done', walk_done, true);
		end $walk$;
		select current_setting('walk.done') as done;
		rollback`;
	const answers = (await app.query(text).catch(async (error: unknown) => {
		await app.query('rollback');
		throw error;
	})) as unknown as pg.QueryResult<{ done: string }>[];
	const done = new Set(answers[2]!.rows[0]!.done.split(' '));
	return everybody.map((_who, by) => statements.map((_one, nth) => done.has(`${by + 1}:${nth}`)));
}

/** One statement, undone whatever came of it. */
function attemptOf([text, values]: Statement, nth: number): string {
	const happened = `walk_done := walk_done || ' ' || walk_who.rank || ':${nth}';`;
	return `begin
			${inPlpgsql(text, values)};
			get diagnostics walk_rows = row_count;
			raise sqlstate '${UNDO}';
		exception
			when sqlstate '${UNDO}' then if walk_rows > 0 then ${happened} end if;
			when sqlstate '${INSUFFICIENT_PRIVILEGE}' then null;
			when sqlstate '${UNIQUE_VIOLATION}' then ${happened}
		end;`;
}

/** A selection whose rows nobody reads is called otherwise there. */
const inPlpgsql = (text: string, values: readonly unknown[]) =>
	text
		.replace(/^select/, 'perform')
		.replace(/\$(\d+)/g, (_, nth: string) => literal(values[Number(nth) - 1]));

function literal(value: unknown): string {
	if (value === null || value === undefined) return 'null';
	if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`;
	if (Array.isArray(value)) return pg.escapeLiteral(`{${value.join(',')}}`);
	if (value instanceof Date) return pg.escapeLiteral(value.toISOString());
	return pg.escapeLiteral(String(value));
}
