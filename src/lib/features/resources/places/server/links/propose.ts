import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { PlaceColumns } from '../../domain/facts/place.ts';

/** What the owner of a place says is not true of its card. */
export type NewCorrection = {
	placeId: string;
	/** Drawn by who sends: the same one sent twice is kept once. */
	clientKey: string;
	facts: Partial<PlaceColumns>;
	isClosed: boolean;
};
export type TooManyProposals = Refusal<'too-many'>;

/** Waiting at once, by one link: an owner has one card. */
const MOST_WAITING = 10;

/** Keeps what is proposed by the acting link, for a colleague to read. It changes nothing that is there. */
export async function proposeCorrection(
	db: Db,
	{ placeId, clientKey, facts, isClosed }: NewCorrection
): Promise<{ kept: true } | TooManyProposals> {
	const linkId = db.acting.subject!;
	const { waiting } = await db
		.selectFrom('place_proposals as o')
		.leftJoin('place_proposal_ends as e', 'e.proposal_id', 'o.id')
		.where('o.link_id', '=', linkId)
		.where('e.proposal_id', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('waiting'))
		.executeTakeFirstOrThrow();
	if (Number(waiting) >= MOST_WAITING) {
		return refuse(
			'too-many',
			'Merci\u00a0: beaucoup de choses attendent déjà d’être lues. Revenez dans quelques jours.'
		);
	}
	await db
		.insertInto('place_proposals')
		.values({
			link_id: linkId,
			client_key: clientKey,
			kind: 'correction',
			place_id: placeId,
			is_closed: isClosed,
			facts: JSON.stringify(facts),
			recorded_at: db.acting.at.toString()
		})
		.onConflict((conflict) => conflict.columns(['link_id', 'client_key']).doNothing())
		.execute();
	return { kept: true };
}
