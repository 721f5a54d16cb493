import { startDraft, takeSeats } from '#lib/features/learning/groups/index.server.ts';
import { listPreList } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { lineState } from '../domain/line-state.ts';
import { NOT_JOINED, type TerritoryRefusal, UNKNOWN_ROUND } from '../domain/territory-refusal.ts';
import { joiningOf } from './join-round.ts';
import { arrivalsAmong } from './read-share.ts';
import { findRound } from './rounds.ts';
import { resultOf } from './ask-search.ts';
import { ownLines } from './show-result.ts';
import { territorySlots } from './territory-slots.ts';

type Refusal = { refusal: string; message: string };

/**
 * Puts the result of the territory into the centre’s own draft, which its animator still signs: her own
 * people where they have a slot here, those who came from elsewhere in the one that they accepted.
 * Who is asked about a slot elsewhere keeps no seat here; who was put by hand and held is not moved.
 */
export async function takeResult(
	db: Db,
	roundId: string
): Promise<{ slug: string; moved: number } | TerritoryRefusal | Refusal> {
	const round = await findRound(db, roundId);
	if (!round) return UNKNOWN_ROUND;
	const joining = await joiningOf(db, roundId);
	if (!joining) return NOT_JOINED;
	if (!(await resultOf(db, roundId))) {
		return refuse(
			'no-result',
			'Rien n’a encore été cherché\u00a0: la coordination lance la recherche.'
		);
	}
	const draft = await startDraft(db, {
		programmeId: joining.programmeId,
		startsOn: round.startsOn
	});
	if ('refusal' in draft) return draft;
	const centreId = centreOf(db);
	const slots = await territorySlots(db, roundId);
	const openOffers = new Set(slots.map(({ offerId }) => offerId));
	const lines = (await ownLines(db, roundId)).map((line) => ({
		entryId: line.entryId,
		offerId: lineState(line, { centreId, openOffers }) === 'here' ? line.offerId : null,
		hold: false
	}));
	const waiting = await listPreList(db, joining.programmeId);
	const arrivals = await arrivalsAmong(
		db,
		waiting.map(({ entryId }) => entryId)
	);
	const taken = await takeSeats(db, draft.id, [
		...lines.filter(({ entryId }) => !arrivals.has(entryId)),
		...[...arrivals].map(([entryId, offerId]) => ({ entryId, offerId, hold: true }))
	]);
	if ('refusal' in taken) return taken;
	return { slug: joining.slug, moved: taken.moved };
}
