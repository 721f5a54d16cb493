import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { pictogramSvg } from '../bank/bank-pictograms.ts';
import { MOMENT_NAMES, type Moment } from './conversation.ts';
import { paperItems } from './paper-form.ts';
import { SHEET_COLUMNS, SHEET_WORDS } from './sheet-words.ts';

/** The printed sheet: twelve questions to tick, in large print. */
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
			...paperItems(moment, retired).map(({ wording, pictogram }, index) => ({
				kind: 'question' as const,
				text: `${index + 1}. ${wording}`,
				svg: pictogram && pictogramSvg(pictogram),
				answers: SHEET_COLUMNS
			}))
		]
	};
}
