import type { AnswerFormData } from './answer-form.ts';

type Numbers = { minutes?: number };

/** The answer that a form says, in the words of the use case; its refusals are the use case's. */
export function readAnswerForm(form: AnswerFormData) {
	const time: Numbers = form.minutes === '' ? {} : { minutes: Number(form.minutes) };
	switch (form.sorte) {
		case 'guided':
			return { kind: form.sorte, autonomy: form.degre, words: form.mots, ...time } as const;
		case 'guide-shown':
			return { kind: form.sorte, ...guideShown(form), ...time } as const;
		case 'settled':
			return { kind: form.sorte, words: form.mots, ...time } as const;
		case 'pre-list':
			return { kind: form.sorte, programmeId: form.programme } as const;
		case 'drop-in':
			return { kind: form.sorte, slotId: form.creneau } as const;
		case 'come-back':
			return { kind: form.sorte, words: form.mots, dueOn: form.jour } as const;
		case 'declined-in-place':
			return { kind: form.sorte, offered: form.propose, words: form.mots } as const;
		case 'none-found':
			return { kind: form.sorte, words: form.mots } as const;
	}
}

/** The first proposal stands ticked: whatever else she chose, or wrote, is what she showed. */
function guideShown({ guide, autre, mots }: AnswerFormData): { guide?: string; words: string } {
	if (autre) return { guide: autre, words: mots };
	return guide && !mots ? { guide, words: '' } : { words: mots };
}
