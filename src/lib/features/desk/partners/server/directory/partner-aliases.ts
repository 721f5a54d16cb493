import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { withArticle } from '#lib/shared/french-articles.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { foldPartnerName } from '../../domain/match-partner.ts';

export type AliasRefusal = { refusal: 'alias'; message: string };

/** Another way people name a partner; two partners of a centre never share one. */
export async function addAlias(
	db: Db,
	partnerId: string,
	typed: string
): Promise<{ alias: string } | AliasRefusal> {
	const alias = foldPartnerName(typed);
	if (alias.length < 2 || alias.length > 120) {
		return refuse('alias', 'Écrivez comment les gens disent, par exemple « le CCAS ».');
	}
	const taken = await db
		.insertInto('partner_aliases')
		.values({
			centre_id: centreOf(db),
			partner_id: partnerId,
			alias,
			recorded_at: db.acting.at.toString()
		})
		.onConflict((conflict) => conflict.columns(['centre_id', 'alias']).doNothing())
		.returning('alias')
		.executeTakeFirst();
	if (taken) return { alias };
	const holder = await db
		.selectFrom('partner_aliases as a')
		.innerJoin('partners as p', 'p.id', 'a.partner_id')
		.where('a.alias', '=', alias)
		.select(['p.id', 'p.name'])
		.executeTakeFirst();
	if (holder?.id === partnerId) return { alias };
	return refuse(
		'alias',
		`Ce nom désigne déjà ${holder ? withArticle(holder.name) : 'un autre partenaire'}.`
	);
}

/** People do not say so any more. */
export async function removeAlias(db: Db, partnerId: string, alias: string): Promise<void> {
	await db
		.deleteFrom('partner_aliases')
		.where('partner_id', '=', partnerId)
		.where('alias', '=', alias)
		.execute();
}
