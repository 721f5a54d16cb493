import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { type MeetingPlan, type MeetingPlanRefusal, refuseMeeting } from './meeting-plan.ts';

export type MeetingChange = Omit<MeetingPlan, 'programmeId'>;

export type MeetingChangeRefusal =
	MeetingPlanRefusal | { refusal: 'meeting-cancelled' | 'was-held'; message: string };

/**
 * What was held or called off does not move, and nobody who is expected loses her seat (study-2.3:
 * the meeting comes before the commitment).
 */
export function refuseChange(
	change: MeetingChange,
	meeting: { day: string; isCancelled: boolean; came: number; expected: number },
	today: string
): MeetingChangeRefusal | null {
	if (meeting.isCancelled) {
		return refuse('meeting-cancelled', 'Cette réunion est annulée\u00a0: rétablissez-la d’abord.');
	}
	if (meeting.came > 0 || meeting.day < today) {
		return refuse('was-held', 'Cette réunion est passée\u00a0: prévoyez-en une autre.');
	}
	const refusal = refuseMeeting({ ...change, programmeId: '' }, today);
	if (refusal) return refusal;
	if (findConfidential(change.place).findings.length > 0) return CONFIDENTIAL_PLACE;
	if (change.capacity >= meeting.expected) return null;
	return refuse(
		'capacity',
		`${counted(meeting.expected, 'personne est attendue', 'personnes sont attendues')}\u00a0: gardez au moins ${counted(meeting.expected, 'place')}.`
	);
}

export const CONFIDENTIAL_PLACE: MeetingPlanRefusal = refuse(
	'confidential',
	'Écrivez seulement un lieu, sans numéro personnel.'
);
