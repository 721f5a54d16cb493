import type { Db } from '#lib/platform/database/acting.ts';
import { matchName, type NamedPartner } from '../../domain/match-partner.ts';

/** The names and aliases of the centre's partners that are proposed. */
export async function listPartnerNames(db: Db): Promise<NamedPartner[]> {
	const rows = await db
		.selectFrom('partners as p')
		.leftJoin('partner_removals as r', 'r.partner_id', 'p.id')
		.leftJoin('partner_aliases as a', 'a.partner_id', 'p.id')
		.where('r.partner_id', 'is', null)
		.select(['p.id', 'p.name', 'a.alias'])
		.execute();
	return [...Map.groupBy(rows, ({ id }) => id)].map(([id, named]) => ({
		id,
		names: [named[0]!.name, ...named.flatMap(({ alias }) => alias ?? [])]
	}));
}

/** The partner that a text names, or null; for many texts, `listPartnerNames` then `matchName`. */
export async function matchPartner(db: Db, words: string): Promise<string | null> {
	return matchName(words, await listPartnerNames(db));
}
