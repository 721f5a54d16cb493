import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { type CardFacts, readCard, type TypedCard } from '../../domain/links/ambassador-card.ts';
import type { PlaceRefusal } from '../../domain/facts/read-facts.ts';

/** Cards by one link in a day: a whole class may walk, a machine may not. */
export const CARDS_A_DAY = 150;
const DAY_HOURS = 24;

/**
 * By the link of her walk, somebody proposes a card to the team. Sent again, from another tab or after a cut, it
 * is kept once: the same key with the same words is the same card. Null: the link opens nothing any more.
 */
export async function sendCard(
	db: Db,
	typed: TypedCard,
	key: string
): Promise<{ isRefuge: boolean } | PlaceRefusal | Refusal<'too-many'> | null> {
	const facts = readCard(typed);
	if ('refusal' in facts) return facts as PlaceRefusal;
	await takeTurn(db, `cards of ${db.acting.subject}`);
	const clientKey = cardKey(key, facts);
	const { isKnown, lately } = await countCards(db, clientKey);
	if (!isKnown && lately >= CARDS_A_DAY) {
		return refuse(
			'too-many',
			'C’est beaucoup de fiches en un jour pour cette balade. Gardez celle-ci, et envoyez-la demain.'
		);
	}
	const { rows } = await sql`
		insert into place_proposals (link_id, client_key, kind, facts, recorded_at)
		select l.id, ${clientKey}::uuid, 'card', ${JSON.stringify(facts)}::jsonb, ${db.acting.at.toString()}::timestamptz
		from acting_place_link() l where l.opens = 'ambassador'
		on conflict (link_id, client_key) do nothing returning id`.execute(db);
	// Withdrawn meanwhile: nothing was written, and she is told.
	if (rows.length === 0 && !isKnown) return null;
	return { isRefuge: facts.is_refuge === true };
}

/** A form that is opened again by « back » keeps its key: other words under it are another card. */
function cardKey(key: string, facts: CardFacts): string {
	const hex = createHash('sha256')
		.update(JSON.stringify([key, facts]))
		.digest('hex');
	return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** How many cards came by this link in a day, and whether this one is there. */
async function countCards(db: Db, clientKey: string) {
	const since = db.acting.at.subtract({ hours: DAY_HOURS }).toString();
	const { rows } = await sql<{ lately: number; isKnown: boolean }>`
		select count(*) filter (where recorded_at > ${since}::timestamptz)::integer as lately,
			coalesce(bool_or(client_key = ${clientKey}::uuid), false) as "isKnown"
		from place_proposals where link_id = ${db.acting.subject}::uuid`.execute(db);
	return rows[0]!;
}
