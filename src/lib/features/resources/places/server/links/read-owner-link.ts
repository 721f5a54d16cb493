import type { Db } from '#lib/platform/database/acting.ts';
import type { Place } from '../../domain/facts/place.ts';
import { verificationAge } from '../../domain/facts/verify-age.ts';
import { dayOf } from '../read/place-rows.ts';
import { readPlace } from '../read/read-place.ts';

/** What became of a correction: still to be read, kept whole or in part, or not. */
export type CorrectionState = {
	on: string;
	outcome: 'waiting' | 'kept' | 'refused';
	words: string | null;
};

/** What the link of an owner opens. */
export type OwnerLink = {
	place: Place;
	/** In whose name she is asked; null: the network's. */
	centreId: string | null;
	/** The day the place itself said that all is true, since the link was given; null: not yet. */
	confirmedOn: string | null;
	/** She asked not to be asked again. */
	isSilent: boolean;
	corrections: CorrectionState[];
};

/** What the acting link opens; null: closed, over, or the place went into another one, which all look alike. */
export async function readOwnerLink(db: Db): Promise<OwnerLink | null> {
	const link = await db
		.selectFrom('place_links as l')
		.leftJoin('place_link_revocations as r', 'r.link_id', 'l.id')
		.where('l.id', '=', db.acting.subject!)
		.where('l.opens', '=', 'owner')
		.select(['l.place_id', 'l.asked_for', 'l.recorded_at', 'l.expires_at', 'r.link_id as revoked'])
		.executeTakeFirst();
	if (!link?.place_id || link.revoked) return null;
	if (Temporal.Instant.compare(link.expires_at, db.acting.at) <= 0) return null;
	const place = await readPlace(db, link.place_id);
	if (!place || place.mergedInto) return null;
	const silence = await db
		.selectFrom('place_silences')
		.where('place_id', '=', place.id)
		.select('place_id')
		.executeTakeFirst();
	const { verifiedOn, verifiedBy, verifyMonths } = place;
	const isFresh = !verificationAge(verifiedOn, dayOf(db.acting.at), verifyMonths).isOld;
	const isSince = verifiedOn !== null && verifiedOn >= dayOf(link.recorded_at);
	return {
		place,
		centreId: link.asked_for,
		confirmedOn: verifiedBy === 'owner' && isFresh && isSince ? verifiedOn : null,
		isSilent: silence !== undefined,
		corrections: await readCorrections(db)
	};
}

async function readCorrections(db: Db): Promise<CorrectionState[]> {
	const rows = await db
		.selectFrom('place_proposals as o')
		.leftJoin('place_proposal_ends as e', 'e.proposal_id', 'o.id')
		.where('o.link_id', '=', db.acting.subject!)
		.select(['o.recorded_at', 'e.outcome', 'e.words'])
		.orderBy('o.id', 'desc')
		.execute();
	return rows.map(({ recorded_at, outcome, words }) => ({
		on: dayOf(recorded_at),
		outcome: outcome === null ? 'waiting' : outcome === 'refused' ? 'refused' : 'kept',
		words
	}));
}
