import type { Db } from '#lib/platform/database/acting.ts';
import type { Appointment } from '../domain/proposed-appointment.ts';
import type { Answer, Via } from '../domain/referral-answers.ts';

export type GivenAnswer = {
	answer: Answer;
	reason: string | null;
	/** Proposed with it. */
	appointment: Appointment | null;
	via: Via;
	at: Temporal.Instant;
};

/** The answers to a referral, in the order they came. */
export async function listAnswers(db: Db, referralId: string): Promise<GivenAnswer[]> {
	const rows = await db
		.selectFrom('referral_answers')
		.where('referral_id', '=', referralId)
		.select(['answer', 'reason', 'via', 'recorded_at'])
		.select(['appointment_on', 'appointment_at', 'appointment_place'])
		.orderBy('recorded_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		answer: row.answer as Answer,
		reason: row.reason || null,
		appointment: appointmentOf(row),
		via: row.via as Via,
		at: row.recorded_at
	}));
}

type Kept = Record<'appointment_on' | 'appointment_at' | 'appointment_place', string | null>;

function appointmentOf(row: Kept): Appointment | null {
	const [day, place] = [row.appointment_on, row.appointment_place];
	const time = row.appointment_at?.slice(0, 5) ?? null;
	return day || place ? { day, time, place } : null;
}
