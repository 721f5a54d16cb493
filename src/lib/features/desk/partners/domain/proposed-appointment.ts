import { isDay } from '#lib/shared/day.ts';
import { clockName, dayOfWeek } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Answer } from './referral-answers.ts';

/** When somebody is expected at the partner’s, and where or whom to ask for; none of it compulsory. */
export type Appointment = {
	/** YYYY-MM-DD */
	day: string | null;
	/** HH:MM */
	time: string | null;
	place: string | null;
};

/** The same as it is typed; what is not given is empty. */
export type TypedAppointment = { day: string; time: string; place: string };

export type AppointmentRefusal = { refusal: 'day' | 'time' | 'place'; message: string };

/** The longest place, or name of whoever is to be asked for: it is read on a sheet. */
export const LONGEST_PLACE = 200;

/** What was typed as an appointment; null: none is proposed. A day that is over is nobody’s. */
export function readAppointment(
	typed: TypedAppointment,
	today: string
): Appointment | AppointmentRefusal | null {
	const [day, time] = [typed.day.trim(), typed.time.trim()];
	const place = typed.place.replace(/\s+/g, ' ').trim();
	if (!day && !time && !place) return null;
	if (day && !isDay(day)) {
		return refuse('day', 'Ce jour n’existe pas. Choisissez le jour du rendez-vous.');
	}
	if (day && day < today) {
		return refuse('day', 'Ce jour est passé. Choisissez un jour à venir.');
	}
	if (time && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
		return refuse('time', 'Écrivez l’heure ainsi\u00a0: 14:00.');
	}
	if (time && !day) {
		return refuse('day', 'Donnez aussi le jour, ou laissez l’heure vide.');
	}
	if (place.length > LONGEST_PLACE) {
		return refuse('place', `C’est trop long\u00a0: ${LONGEST_PLACE} signes au plus.`);
	}
	return { day: day || null, time: time || null, place: place || null };
}

/** « mardi 1er décembre à 10 h, demander Mme Petit » */
export function appointmentWords({ day, time, place }: Appointment): string {
	const when = day && `${dayOfWeek(day)}${time ? ` à ${clockName(time)}` : ''}`;
	return [when, place].filter(Boolean).join(', ');
}

/** The appointment that stands: the last one proposed, unless the partner has declined since. */
export function standingAppointment(
	answers: readonly { answer: Answer; appointment: Appointment | null }[]
): Appointment | null {
	if (answers.at(-1)?.answer === 'declined') return null;
	return answers.findLast(({ appointment }) => appointment)?.appointment ?? null;
}
