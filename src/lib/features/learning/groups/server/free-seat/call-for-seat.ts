import { enrolPerson, lockGroup } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { SeatWord } from './list-seat-calls.ts';
import { proposeForSeat, type SeatProposal } from './propose-for-seat.ts';

export type SeatRefusal = {
	refusal: 'no-seat' | 'offered' | 'waits-no-more';
	message: string;
};

type Call = { groupId: string; entryId: string; today: string };

/**
 * Notes that somebody is called for a free seat, or that she cannot come to that group; null takes what
 * was noted back. One seat is offered to one person at a time: two who call at once, and the second is
 * told whom the first is calling.
 */
export async function callForSeat(
	db: Db,
	{ groupId, entryId, today }: Call,
	word: SeatWord | null
): Promise<{ called: string } | SeatRefusal> {
	const seats = await heldSeats(db, groupId, today);
	if ('refusal' in seats) return seats;
	const line = seats.next.find((one) => one.entryId === entryId);
	const isDeclined = seats.declined.some((one) => one.entryId === entryId);
	if (!line && !isDeclined) return WAITS_NO_MORE;
	const before = line?.offered ? 'offered' : isDeclined ? 'cannot' : null;
	if (before === word) return { called: entryId };
	if (word === 'offered' && seats.unoffered === 0) return alreadyOffered(seats);
	await db
		.insertInto('seat_calls')
		.values({
			centre_id: centreOf(db),
			group_id: groupId,
			entry_id: entryId,
			word,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: word ? 'call-for-seat' : 'undo', kind: 'group', id: groupId });
	return { called: entryId };
}

/** She takes the seat: enrolled from today on, unless the last one is being offered to somebody else. */
export async function takeFreeSeat(
	db: Db,
	{ groupId, entryId, today }: Call
): Promise<{ id: string } | { refusal: string; message: string }> {
	const seats = await heldSeats(db, groupId, today);
	if ('refusal' in seats) return seats;
	const line = seats.next.find((one) => one.entryId === entryId);
	if (!line) return WAITS_NO_MORE;
	if (!line.offered && seats.unoffered === 0) return alreadyOffered(seats);
	return enrolPerson(db, { groupId, personId: line.personId, enrolledOn: today });
}

const WAITS_NO_MORE: SeatRefusal = refuse(
	'waits-no-more',
	'Cette personne n’attend plus, ou n’est plus la suivante\u00a0: relisez la liste.'
);

async function heldSeats(
	db: Db,
	groupId: string,
	today: string
): Promise<SeatProposal | SeatRefusal> {
	await lockGroup(db, groupId);
	const seats = await proposeForSeat(db, groupId, today);
	if (seats) return seats;
	return refuse('no-seat', 'La place vient d’être prise\u00a0: ce groupe est complet.');
}

function alreadyOffered({ next }: SeatProposal): SeatRefusal {
	const held = next.find(({ offered }) => offered);
	const by = held?.offered?.by ? ` par ${held.offered.by}` : '';
	return refuse(
		'offered',
		`La place est déjà proposée à ${held?.name ?? 'quelqu’un'}${by}\u00a0: attendez sa réponse, ou notez « Ne peut pas venir ».`
	);
}
