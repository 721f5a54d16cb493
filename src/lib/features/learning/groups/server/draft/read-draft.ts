import { sql } from 'kysely';
import { levelsOf } from '#lib/features/learning/placement/index.server.ts';
import { listPreList } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Draft, type DraftMark, inDraft } from '../../domain/draft/draft.ts';
import { partiesOf } from '../../domain/wishes/parties.ts';
import { committedAmong } from './commitments-among.ts';
import type { DraftLine } from './hold-draft.ts';
import { listOffers } from '../offers/list-offers.ts';
import { companionsAmong, wishesOf } from '../wishes/list-wishes.ts';

const DAY_MS = 86_400_000;

/**
 * A draft as it stands now: those who still wait for the programme, the slots that are free from its
 * first day on, and where it puts each; those who have not committed themselves are kept apart. Who was
 * enrolled or withdrew meanwhile is there no more.
 */
export async function readDraft(db: Db, line: DraftLine): Promise<Draft> {
	const waiting = await listPreList(db, line.programmeId);
	const entries = waiting.map(({ entryId }) => entryId);
	const wishes = await wishesOf(db, entries);
	const parties = partiesOf(await companionsAmong(db, entries));
	const levels = await levelsOf(
		db,
		waiting.map(({ personId }) => personId)
	);
	const taken = await takenOffers(db, line.startsOn);
	const offers = (await listOffers(db, line.programmeId)).filter(({ id }) => !taken.has(id));
	const open = new Set(offers.map(({ id }) => id));
	const seats = await seatsOf(db, line.id);
	const marks = await marksOf(db, line.id);
	const committed = await committedAmong(db, { programmeId: line.programmeId, entryIds: entries });
	const everybody = waiting.map(({ entryId, personId, name, since }) => {
		const seat = seats.get(entryId);
		const waited = db.acting.at.epochMilliseconds - since.epochMilliseconds;
		return {
			entryId,
			personId,
			name: name ?? 'Sans nom',
			waitingDays: Math.max(0, Math.floor(waited / DAY_MS)),
			level: levels.get(personId) ?? null,
			wish: wishes.get(entryId) ?? null,
			party: parties.get(entryId) ?? null,
			seat: seat?.offerId && open.has(seat.offerId) ? seat.offerId : null,
			byHand: seat ? !seat.byProposal : false,
			lacksCommitment: committed !== null && !committed.has(entryId)
		};
	});
	return { id: line.id, startsOn: line.startsOn, offers, marks, ...inDraft(everybody, marks) };
}

type Seat = { entryId: string; offerId: string | null; byProposal: boolean };

async function seatsOf(db: Db, draftId: string): Promise<Map<string, Seat>> {
	const { rows } = await sql<Seat>`
		select distinct on (m.entry_id) m.entry_id as "entryId", m.offer_id as "offerId",
			m.by_proposal as "byProposal"
		from group_draft_moves m where m.draft_id = ${draftId}
		order by m.entry_id, m.id desc`.execute(db);
	return new Map(rows.map((row) => [row.entryId, row]));
}

async function marksOf(db: Db, draftId: string): Promise<DraftMark[]> {
	const { rows } = await sql<DraftMark>`
		select m.id, m.entry_id as "entryId", m.kind, m.offer_id as "offerId"
		from group_draft_marks m where m.draft_id = ${draftId}
			and not exists (select from group_draft_mark_undos u where u.mark_id = m.id)
		order by m.id`.execute(db);
	return rows;
}

/** Slots whose signed group still meets on that day or later. */
async function takenOffers(db: Db, startsOn: string): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select distinct g.offer_id as id from signed_groups g
		join workshop_groups w on w.id = g.group_id
		where exists (select from seances s where s.group_id = g.group_id and s.day >= ${startsOn}::date
				and not exists (select from seance_cancellations x where x.seance_id = s.id))
			and not exists (select from cycle_cancellations x where x.cycle_id = w.cycle_id)`.execute(db);
	return new Set(rows.map(({ id }) => id));
}
