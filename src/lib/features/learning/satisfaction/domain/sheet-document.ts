import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { ASKED, type Moment, WORDINGS } from './questions.ts';

/** What is said before anything is asked, on paper as on screen. */
export const ANONYMOUS_WORDS =
	'Personne ne saura ce que vous avez répondu. N’écrivez pas votre nom, ni celui de quelqu’un d’autre.';

/** The paper twin of the questionnaire: boxes to tick in the order in which they are typed again. */
export function sheetDocument(
	moment: Moment,
	told: { programme: string; author: string; day: string }
): WrittenDocument {
	const questions = ASKED[moment].map((question, index): Block => ({
		kind: 'question',
		text: `${index + 1}. ${WORDINGS[question].asked}`,
		svg: null,
		answers: [...WORDINGS[question].choices]
	}));
	const blank: Block = {
		kind: 'blank',
		label: 'Une phrase, si vous voulez (sans nom)',
		lines: 2
	};
	return {
		title: `Votre avis\u00a0: ${told.programme}`,
		author: told.author,
		asOf: told.day,
		isLargePrint: true,
		pictures: {},
		blocks: [
			{ kind: 'paragraph', tone: 'lead', text: ANONYMOUS_WORDS },
			...questions,
			...(moment === 'after' ? [blank] : [])
		]
	};
}
