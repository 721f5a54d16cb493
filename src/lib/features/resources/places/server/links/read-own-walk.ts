import { sql } from 'kysely';
import { centreNames } from '#lib/features/house/centres/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CardFacts } from '../../domain/links/ambassador-card.ts';
import type { Outcome } from '../../domain/links/thanks.ts';

/** A card that came by a link, and what became of it. */
type SentCard = {
	id: string;
	name: string;
	isRefuge: boolean;
	/** Null: the team has not read it yet. */
	outcome: Outcome | null;
	/** What the team answered, if it did. */
	words: string | null;
	/** The place that it became or completed, where everybody may read it. */
	placeId: string | null;
};

/** A walk as those who walk it read it: theirs alone. */
type OwnWalk = {
	label: string;
	centre: { id: string; name: string };
	streets: { name: string; isSeen: boolean }[];
	/** The latest first. */
	cards: SentCard[];
};

/** The walk whose link acts; null: it was withdrawn, or is the link of an owner. */
export async function readOwnWalk(db: Db): Promise<OwnWalk | null> {
	const { rows } = await sql<WalkRow>`
		select coalesce(l.label, '') as label, l.streets, l.centre_id,
			array(select s.street from place_streets_seen s where s.link_id = l.id) as seen
		from acting_place_link() o join place_links l on l.id = o.id
		where o.opens = 'ambassador'`.execute(db);
	const walk = rows[0];
	if (!walk) return null;
	return {
		label: walk.label,
		centre: { id: walk.centre_id, name: (await centreNames(db)).get(walk.centre_id) ?? '' },
		streets: walk.streets.map((name) => ({ name, isSeen: walk.seen.includes(name) })),
		cards: await readSentCards(db)
	};
}

async function readSentCards(db: Db): Promise<SentCard[]> {
	const rows = await db
		.selectFrom('place_proposals as o')
		.leftJoin('place_proposal_ends as e', 'e.proposal_id', 'o.id')
		.leftJoin('places as p', (join) =>
			join.onRef('p.id', '=', 'e.place_id').on('p.is_public', '=', true)
		)
		.select(['o.id', 'o.facts', 'e.outcome', 'e.words', 'p.id as place_id'])
		.orderBy('o.id', 'desc')
		.execute();
	return rows.map(({ id, facts, outcome, words, place_id: placeId }) => {
		// Of a place that became a refuge, not even a name is left.
		const { name = 'Lieu de refuge', is_refuge: isRefuge = false } = facts as CardFacts;
		return { id, name, isRefuge, outcome: outcome as Outcome | null, words, placeId };
	});
}

/** Whether the link that acts is that of a walk, and still open. */
export async function isWalkOpen(db: Db): Promise<boolean> {
	const { rows } = await sql`
		select from acting_place_link() l where l.opens = 'ambassador'`.execute(db);
	return rows.length > 0;
}

type WalkRow = {
	label: string;
	streets: string[];
	seen: string[];
	centre_id: string;
};
