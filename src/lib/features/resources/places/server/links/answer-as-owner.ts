import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import {
	type CorrectionRefusal,
	readCorrection,
	type TypedCorrection
} from '../../domain/links/correction.ts';
import { sayTrue } from '../write/verify-place.ts';
import { proposeCorrection, type TooManyProposals } from './propose.ts';
import { readOwnerLink } from './read-owner-link.ts';

/**
 * « Tout est juste »: said by the owner, by a press and never by opening a page, it counts at once. Of two presses,
 * the second is told that it is done. Null: the link opens nothing.
 */
export async function confirmByLink(db: Db): Promise<{ isFirst: boolean } | null> {
	await takeTurn(db, `place link ${db.acting.subject}`);
	const link = await readOwnerLink(db);
	if (!link) return null;
	if (link.confirmedOn) return { isFirst: false };
	await sayTrue(db, link.place.id, 'owner', db.acting.at.toString());
	return { isFirst: true };
}

/** The owner says what is not true: a colleague reads it before the card changes. Null: the link opens nothing. */
export async function correctByLink(
	db: Db,
	typed: TypedCorrection
): Promise<{ kept: true } | CorrectionRefusal | TooManyProposals | null> {
	const link = await readOwnerLink(db);
	if (!link) return null;
	const read = readCorrection(link.place, typed);
	if ('refusal' in read) return read;
	const { after, isClosed } = read;
	return proposeCorrection(db, {
		clientKey: randomUUID(),
		placeId: link.place.id,
		facts: after,
		isClosed
	});
}

/** « Ne plus me demander »: kept until the place says otherwise. Twice is once. Null: the link opens nothing. */
export async function silenceByLink(db: Db): Promise<{ id: string } | null> {
	const link = await readOwnerLink(db);
	if (!link) return null;
	const { id } = link.place;
	await db
		.insertInto('place_silences')
		.values({ place_id: id, link_id: db.acting.subject!, recorded_at: db.acting.at.toString() })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return { id };
}
