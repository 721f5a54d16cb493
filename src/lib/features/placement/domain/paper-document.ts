import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { MOMENT_NAMES, type Moment } from './conversation.ts';
import { paperItems } from './paper-form.ts';

const BOX = '☐';

/** The words above the sheet: what it is not, said before what it is (issue of positioning, §1). */
export const SHEET_WORDS =
	'Cochez ce qui vous ressemble aujourd’hui. Il n’y a pas de bonne ni de mauvaise réponse. Laissez ce que vous voulez : « je ne sais pas » convient très bien.';

/** The columns of the sheet, in the order of the figures that are typed again: 1, 2, 3, 0. */
export const SHEET_COLUMNS = [
	'1 · Seule ou seul',
	'2 · Avec de l’aide',
	'3 · Pas encore',
	'0 · Je ne sais pas'
];

/** The printed sheet: twelve lines to tick, in large print (issue of positioning, §1: printed form). */
export function paperDocument(
	moment: Moment,
	{ author, day }: { author: string; day: string }
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
				columns: ['Je sais…', ...SHEET_COLUMNS].map((label) => ({ label, isNumber: false })),
				rows: paperItems(moment).map(({ wording }, index) => [
					`${index + 1}. ${wording}`,
					...SHEET_COLUMNS.map(() => BOX)
				])
			}
		]
	};
}
