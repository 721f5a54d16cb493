import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { pictogramSvg } from '#lib/shared/pictograms.ts';
import { MOMENT_NAMES, type Moment } from './conversation.ts';
import { paperItems } from './paper-form.ts';
import { READING_LINE, READING_WORDS } from './paper-reading.ts';
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
			})),
			...(moment === 'before' ? READING_PAPER : [])
		]
	};
}

/** How she reads, if she will: a paper apart, handed to whoever is with her and to nobody else. */
const READING_PAPER: Block[] = [
	{ kind: 'page-break', isNewPaper: true },
	{ kind: 'paragraph', tone: 'lead', text: READING_WORDS },
	{ kind: 'blank', label: 'Prénom et nom', lines: 1 },
	{ kind: 'question', text: READING_LINE.wording, svg: null, answers: READING_LINE.columns }
];
