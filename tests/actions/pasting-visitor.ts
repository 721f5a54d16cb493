import { askDatabase } from '../journeys/support/database.ts';
import { type Answer, type Body, Visitor } from './visitor.ts';

/** Turns the line over, then what a terminal obeys: they come with what is pasted from elsewhere, or on purpose. */
const UNSEEN = '\u202e\u001b';

/** Somebody who pastes all that she writes: each text of each form that she sends carries what nobody sees. */
export class PastingVisitor extends Visitor {
	override post(address: string, body: Body): Promise<Answer> {
		return super.post(address, typeof body === 'string' ? body : pasted(body));
	}
}

function pasted(body: URLSearchParams | FormData): Body {
	const sent = body instanceof FormData ? new FormData() : new URLSearchParams();
	for (const [name, value] of body) {
		if (typeof value === 'string') sent.append(name, value && UNSEEN + value + UNSEEN);
		else (sent as FormData).append(name, value);
	}
	return sent;
}

/** The tables where one of these is written, in any column of any row. */
export async function tablesWithUnseen(): Promise<string[]> {
	const tables = await askDatabase<{ name: string }>(
		`select format('%I.%I', n.nspname, c.relname) as name
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`
	);
	const holding = await askDatabase<{ name: string }>(
		tables
			.map(
				({ name }) => `select '${name}' as name where exists (
					select from ${name} as line, unnest($1::text[]) as unseen
					where strpos(line::text, unseen) > 0)`
			)
			.join(' union all '),
		// A JSON writes a control character as an escape.
		[[...UNSEEN, '\\u001b']]
	);
	return holding.map(({ name }) => name);
}
