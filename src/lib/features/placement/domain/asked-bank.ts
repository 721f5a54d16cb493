import { type Bank, byDomain, type Domain, DOMAINS } from './bank.ts';
import type { Half } from './conversation.ts';

/** What is asked of an activity: the words on the page, and those the animator may read aloud. */
export type Question = {
	id: string;
	domain: Domain;
	wording: string;
	aloud: string;
	pictogram: Pictogram | null;
	microTask: MicroTask | null;
};

/** An own drawing on a grid of 24 by 24. */
export type Pictogram = { shows: string; strokes: string[] };

/** What one can really touch, beside a question. */
export type MicroTask = { id: string; says: string; otherWay: string };

export type BeforeQuestion = {
	id: string;
	wording: string;
	aloud: string;
	options: { value: string; label: string }[];
};

export const BANK_VERSION = 'stub';

const QUESTIONS: (Question & { half: 'A' | 'B' })[] = DOMAINS.flatMap((domain) =>
	[1, 2, 3, 4, 5, 6, 7, 8].map((nth) => ({
		id: `${domain}-${nth}`,
		domain,
		wording: `Envoyer un message numéro ${nth} (${domain})`,
		aloud: `Et envoyer un message ${nth}, vous le faites ?`,
		pictogram: {
			shows: 'Une horloge',
			strokes: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0 -18z', 'M12 6.5V12l4 2.5']
		},
		microTask: nth === 1 ? { id: 'click', says: 'Appuyez une fois.', otherWay: 'Entrée.' } : null,
		half: nth % 2 ? ('A' as const) : ('B' as const)
	}))
);

export const BEFORE_QUESTIONS: BeforeQuestion[] = [
	{
		id: 'device',
		wording: 'Qu’avez-vous à la maison ?',
		aloud: 'Chez vous, vous avez quoi ?',
		options: [
			{ value: 'ordinateur', label: 'Un ordinateur' },
			{ value: 'aucun', label: 'Rien de tout cela' }
		]
	}
];

export const isBeforeQuestion = (id: string) => BEFORE_QUESTIONS.some((one) => one.id === id);

export function questionOf(id: string): Question | null {
	return QUESTIONS.find((one) => one.id === id) ?? null;
}

export function bankOf(half: Half): Bank {
	return {
		version: BANK_VERSION,
		items: QUESTIONS.filter((one) => half === 'all' || one.half === half).map((one) => ({
			id: one.id,
			domain: one.domain,
			a: 1.2,
			b: [-1, 0],
			bSd: 0.5
		})),
		cuts: [-0.8, 0.8],
		prior: { mean: byDomain(() => 0), sd: 1.2, correlation: 0.7 },
		weights: { information: 1 / 6, communication: 1 / 6, problemSolving: 1 / 6, software: 1 / 2 }
	};
}
