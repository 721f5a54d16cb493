import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { LANGUAGE_LINE } from './before-questions.ts';
import { MOMENT_NAMES, type Moment } from './conversation.ts';
import { paperItems } from './paper-form.ts';
import { SHEET_COLUMNS, SHEET_WORDS } from './sheet-words.ts';

const BOX = '☐';

/** The printed sheet: twelve lines to tick, in large print (issue of positioning, §1: printed form). */
export function paperDocument(
	moment: Moment,
	{ author, day, retired = [] }: { author: string; day: string; retired?: string[] }
): WrittenDocument {
	return {
		title: `Faisons connaissance, ${MOMENT_NAMES[moment]}`,
		author,
		asOf: day,
		isLargePrint: true,
		pictures: {},
		blocks: [
			{ kind: 'paragraph', tone: 'lead', text: SHEET_WORDS },
			{ kind: 'blank', label: 'Prénom et nom', lines: 1 },
			{
				kind: 'table',
				caption: 'Ce que je fais avec un écran',
				columns: ['Question', ...SHEET_COLUMNS].map((label) => ({ label, isNumber: false })),
				rows: paperItems(moment, retired).map(({ wording }, index) => [
					`${index + 1}. ${wording}`,
					...SHEET_COLUMNS.map(() => BOX)
				])
			},
			...(moment === 'before' ? languageBlocks() : [])
		]
	};
}

function languageBlocks(): WrittenDocument['blocks'] {
	const answers = LANGUAGE_LINE.answers.map(({ label }) => `${BOX} ${label}`).join('     ');
	return [
		{ kind: 'paragraph', text: `${LANGUAGE_LINE.wording}     ${answers}` },
		{ kind: 'paragraph', tone: 'note', text: `Facultatif. ${LANGUAGE_LINE.why}` }
	];
}
