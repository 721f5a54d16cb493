import { type SeatRefusal, takeSeat } from '#lib/features/desk/drop-ins/index.server.ts';
import {
	type GivenLink,
	type ReferralRefusal,
	referTo
} from '#lib/features/desk/partners/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { LockedRequest } from './lock-request.ts';
import type { RequestRefusal } from './request-refusal.ts';

/** What the desk opens elsewhere: a seat, a partner. */
export type DoorAnswer =
	| {
			kind: 'drop-in';
			slotId: string;
			device?: 'ordinateur' | 'telephone' | 'tablette' | 'autre' | 'aucun';
	  }
	| {
			kind: 'referred';
			partnerId: string;
			/** The door of the partner, where it has several. */
			entranceId?: string;
			told: string;
			bring?: string;
			/** A guide that goes on her sheet. */
			guide?: string;
			agreed: boolean;
			dueOn?: string;
	  }
	| {
			kind: 'handed-over';
			partnerId: string;
			/** The door of the partner, where it has several. */
			entranceId?: string;
			told: string;
			bring?: string;
			/** A guide that goes on her sheet. */
			guide?: string;
			agreed: boolean;
			dueOn: string;
	  };

export type DoorRefusal = SeatRefusal | ReferralRefusal;

/** The columns of the answer that say what was opened; of a referral, what its partner opens too. */
export type Opened = {
	columns: {
		pre_list_entry_id?: string;
		visit_id?: string;
		referral_id?: string;
		due_on?: string | null;
	};
	referral?: { id: string; link: GivenLink | null };
};

const DOORS = new Set(['drop-in', 'referred', 'handed-over']);

export function isDoorAnswer<Answer extends { kind: string }>(
	answer: Answer
): answer is Extract<Answer, DoorAnswer> {
	return DOORS.has(answer.kind);
}

/** Opens what the answer needs at its owner's door, in the same transaction. */
export async function openDoor(
	db: Db,
	request: LockedRequest,
	answer: DoorAnswer
): Promise<Opened | RequestRefusal | DoorRefusal> {
	const personId = request.personId ?? undefined;
	if (answer.kind === 'drop-in') {
		const { slotId, device } = answer;
		const seat = await takeSeat(db, { slotId, personId, requestId: request.id, device });
		return 'refusal' in seat ? seat : { columns: { visit_id: seat.id } };
	}
	const { kind: _, ...said } = answer;
	const { dueOn } = said;
	const kind = answer.kind === 'handed-over' ? 'handover' : 'referral';
	const referral = await referTo(db, { ...said, personId, kind });
	if ('refusal' in referral) return referral;
	return { columns: { referral_id: referral.id, due_on: dueOn ?? null }, referral };
}
