import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { foldText } from '#lib/shared/person-name.ts';

type Named = { id: string; name: string; aliases: string[] };

/** The partner of the directory whom each sender names, by her name or by what people call her. */
export async function matchSenders(
	db: Db,
	senders: Iterable<string>
): Promise<Map<string, { id: string; name: string }>> {
	const { rows } = await sql<Named>`
		select p.id, p.name,
			array(select alias from partner_aliases a where a.partner_id = p.id) as aliases
		from partners p
		where p.centre_id = ${centreOf(db)}
			and not exists (select from partner_removals r where r.partner_id = p.id)
		order by p.id`.execute(db);
	const matched = new Map<string, { id: string; name: string }>();
	for (const sender of new Set(senders)) {
		const said = ` ${foldText(sender)} `;
		const found = rows.filter(({ name, aliases }) =>
			[foldText(name), ...aliases].some((word) => word !== '' && said.includes(` ${word} `))
		);
		// Two partners under one word: nobody guesses which.
		if (found.length === 1) matched.set(sender, { id: found[0]!.id, name: found[0]!.name });
	}
	return matched;
}
