import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type Appointment,
	type AppointmentRefusal,
	readAppointment,
	type TypedAppointment
} from '../domain/proposed-appointment.ts';
import {
	type Answer,
	ANSWERED,
	type AnswerRefusal,
	takeAnswer,
	type Via
} from '../domain/referral-answers.ts';
import { listAnswers } from './list-answers.ts';

export type NewAnswer = {
	answer: Answer;
	reason?: string | null;
	/** When and where the partner may see her, as it was typed. */
	appointment?: TypedAppointment;
};
export type WrittenAnswer =
	| { changed: false }
	| { changed: true; id: string }
	| AnswerRefusal
	| AppointmentRefusal
	| ConfidentialRefusal
	| TooLong
	| { refusal: 'not-accepted'; message: string };
type TooLong = { refusal: 'too-long'; message: string };

const LONGEST = 500;
const NOT_ACCEPTED = refuse(
	'not-accepted',
	'Un rendez-vous va avec «\u202fAccepté\u202f». Choisissez cette réponse, ou effacez-le.'
);

/** Adds an answer to a referral: the same one twice, even at the same moment, is one record. */
export async function writeAnswer(
	db: Db,
	referral: { id: string; centreId: string; today: string },
	{ answer, reason: typed, appointment: proposed }: NewAnswer,
	via: Via
): Promise<WrittenAnswer> {
	const reason = typed?.trim() || null;
	if (reason && reason.length > LONGEST) {
		return refuse('too-long', `Dites-le en ${LONGEST} signes au plus.`);
	}
	const appointment = proposed ? readAppointment(proposed, referral.today) : null;
	if (appointment && 'refusal' in appointment) return appointment;
	if (appointment && answer !== 'accepted') return NOT_ACCEPTED;
	const secret = refuseConfidential({
		'La raison': reason ?? '',
		'Où, ou qui demander': appointment?.place ?? ''
	});
	if (secret) return secret;
	await takeTurn(db, referral.id);
	const answers = await listAnswers(db, referral.id);
	const given = answers.map((one) => one.answer);
	const taken = takeAnswer(given, { answer, reason }, via);
	if (taken === 'already') {
		// What is not kept is not said to be.
		const isKept = !appointment || answers.some((one) => isSame(one.appointment, appointment));
		return isKept ? { changed: false } : ANSWERED;
	}
	if (taken !== 'write') return taken;
	const { id } = await db
		.insertInto('referral_answers')
		.values({
			referral_id: referral.id,
			centre_id: referral.centreId,
			answer,
			reason: answer === 'declined' ? reason : null,
			via,
			appointment_on: appointment?.day,
			appointment_at: appointment?.time,
			appointment_place: appointment?.place,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, {
		action: `answer-${answer}`,
		kind: 'referral',
		id: referral.id,
		centreId: referral.centreId
	});
	return { changed: true, id };
}

function isSame(kept: Appointment | null, { day, time, place }: Appointment): boolean {
	return kept?.day === day && kept.time === time && kept.place === place;
}
