import { plainDay } from '#lib/shared/french-dates.ts';
import type { AgreementAnswer, Voice } from './creation.ts';

export type Said = {
	answer: AgreementAnswer;
	day: string;
	support: 'spoken' | 'signed';
	keptAt: string | null;
};

/** The last word of somebody, as a cell of a table says it. */
export function saidWords(said: Said | null): string {
	if (!said) return 'pas encore demandé';
	const day = plainDay(said.day);
	if (said.answer === 'withdrawn') return `accord retiré le ${day}`;
	if (said.answer === 'refused') return `pas d’accord, le ${day}`;
	if (said.support === 'spoken') return `d’accord, de vive voix, le ${day}`;
	return `d’accord, signé le ${day}. Rangé\u00a0: ${said.keptAt}`;
}

/** Who is asked, as a heading and a button say it. */
export const VOICE_NAMES: Record<Voice, string> = {
	child: 'L’enfant',
	adult: 'L’adulte responsable'
};
