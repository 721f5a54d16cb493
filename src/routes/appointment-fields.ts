import type { TypedAppointment } from '#lib/features/desk/partners/index.ts';

/** What was typed of an appointment that a partner proposes, by the partner or by the desk. */
export function readAppointmentFields(data: FormData): TypedAppointment {
	const text = (name: string) => String(data.get(name) ?? '');
	return { day: text('jour'), time: text('heure'), place: text('lieu') };
}

/** The field where a refused answer is put right. */
export const ANSWER_FIELDS = {
	day: 'jour',
	time: 'heure',
	place: 'lieu',
	reason: 'raison',
	'too-long': 'raison',
	confidential: 'raison',
	'not-accepted': 'reponse'
} as const;

/** The same; empty: there is none, the sentence stands alone. */
export function fieldOf(refusal: string): string {
	return Object.entries(ANSWER_FIELDS).find(([said]) => said === refusal)?.[1] ?? '';
}
