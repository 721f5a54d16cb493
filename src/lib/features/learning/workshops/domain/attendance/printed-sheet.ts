import { longDay, clockName, durationName } from '#lib/shared/french-dates.ts';
import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { labelOf } from '../groups/group-name.ts';

export type PrintedSheet = {
	programmeName: string;
	groupLabel: string;
	animators: readonly string[];
	day: string;
	startsAt: string | null;
	minutes: number;
	/** What may be ticked of what was done. */
	contents?: readonly string[];
	lines: readonly {
		number: number;
		name: string | null;
		enrolmentId?: string;
		/** What must be known of a child: photo, who fetches her. */
		glance?: string;
	}[];
};

/** Lines left for somebody who comes without being enrolled. */
export const BLANK_LINES = 2;
const BOX = '☐';
/** Letters that a signature takes. */
const SIGNATURE = 34;

/**
 * The sheet that goes round the table: a number, a name, boxes, a signature. The numbers are those
 * typed again afterwards, so each keeps hers from one séance to the next.
 */
export function printedSheets(
	sheets: readonly PrintedSheet[],
	paper: { author: string; day: string }
): WrittenDocument {
	const [first] = sheets;
	const group = first ? [first.programmeName, labelOf(first.groupLabel)] : [];
	return {
		title: ['Feuille de présence', ...group.filter(Boolean)].join(', '),
		author: paper.author,
		asOf: paper.day,
		isLargePrint: false,
		pictures: {},
		blocks: sheets.flatMap((sheet, nth) => [
			...(nth > 0 ? [{ kind: 'page-break' as const }] : []),
			...sheetBlocks(sheet, nth)
		])
	};
}

function sheetBlocks(sheet: PrintedSheet, nth: number): Block[] {
	const when = [
		sheet.startsAt && clockName(sheet.startsAt),
		durationName(sheet.minutes),
		sheet.animators.join(', ')
	];
	const day = longDay(sheet.day);
	return [
		{ kind: 'heading', level: nth === 0 ? 1 : 2, text: headingOf(sheet, nth === 0) },
		{ kind: 'paragraph', tone: 'lead', text: [day, ...when.filter(Boolean)].join(' · ') },
		{
			kind: 'table',
			caption: `Personnes attendues ${day}`,
			columns: [
				{ label: 'N°', isNumber: true },
				{ label: 'Prénom et nom', isNumber: false, handwritten: 30 },
				{ label: 'Présent', isNumber: true },
				{ label: 'Absent', isNumber: true },
				{ label: 'Excusé', isNumber: true },
				{ label: 'Retard (min)', isNumber: true },
				{ label: 'Signature', isNumber: false, handwritten: SIGNATURE }
			],
			rows: [
				...sheet.lines.map(({ number, name }) => [
					String(number),
					name ?? `Personne ${number}`,
					BOX,
					BOX,
					BOX,
					'',
					''
				]),
				...Array.from({ length: BLANK_LINES }, () => ['', '', BOX, BOX, BOX, '', ''])
			]
		},
		...sheet.lines.flatMap(({ number, name, glance }): Block[] =>
			glance ? [{ kind: 'paragraph', text: `${number}. ${name ?? ''}\u00a0: ${glance}` }] : []
		),
		...(sheet.contents && sheet.contents.length > 0
			? [
					{
						kind: 'paragraph' as const,
						text: `À cocher, ce que nous avons fait\u00a0: ${sheet.contents.map((content) => `${BOX}\u00a0${content}`).join('   ')}`
					}
				]
			: []),
		{ kind: 'blank', label: 'Ce qui a été fait, durée réelle\u00a0:', lines: 2 }
	];
}

function headingOf({ programmeName, groupLabel, day }: PrintedSheet, isFirst: boolean): string {
	const group = [programmeName, labelOf(groupLabel)].filter(Boolean).join(', ');
	return isFirst ? `Feuille de présence, ${group}` : `${group}, ${longDay(day)}`;
}
