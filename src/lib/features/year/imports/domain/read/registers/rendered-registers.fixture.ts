import type { Cell, Workbook } from '#lib/shared/workbook.ts';
import type { Mark } from '../../register.ts';

/** A register as it happened, before somebody chose how to write it down. */
export type Season = {
	people: { family: string; given: string; birthYear: number }[];
	dates: string[];
	/** One row a person, one mark a date. */
	marks: Mark[][];
};

type Writing = Record<'present' | 'absent' | 'excused', string> & {
	late: (minutes: number) => string;
};

/** Ways of marking found in real registers, each with its four words. */
export const WRITINGS: Record<string, Writing> = {
	signs: { present: 'X', absent: 'A', excused: 'E', late: (minutes) => `R ${minutes}` },
	letters: { present: 'P', absent: 'Abs.', excused: 'EXC', late: (minutes) => `R${minutes}'` },
	words: {
		present: 'présente',
		absent: 'absent',
		excused: 'Excusé(e)',
		late: (minutes) => `en retard (${minutes})`
	},
	numbers: { present: '1', absent: '0', excused: 'exc.', late: (minutes) => `${minutes} min` },
	answers: {
		present: 'Oui',
		absent: 'Non',
		excused: 'abs. exc.',
		late: (minutes) => `retard ${minutes}`
	},
	ticks: {
		present: '✓',
		absent: '✗',
		excused: 'e',
		late: (minutes) => `✓ (retard ${minutes} min)`
	},
	initials: { present: 'O', absent: 'N', excused: 'exc', late: (minutes) => `r ${minutes}mn` }
};

const MONTHS =
	'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const SHORT = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');
const DAYS = 'dim. lun. mar. mer. jeu. ven. sam.'.split(' ');

/** Ways of writing a day; the year comes from the title when it is left out. */
export const DATE_WRITINGS: Record<string, (date: string, rank: number) => Cell> = {
	stored: (date) => ({ text: date.split('-').reverse().join('/'), date }),
	short: (date) => ({ text: `${date.slice(8)}/${date.slice(5, 7)}` }),
	shortYear: (date) => ({ text: `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(2, 4)}` }),
	full: (date) => ({ text: date.split('-').reverse().join('/') }),
	iso: (date) => ({ text: date }),
	words: (date) => ({
		text: `${DAYS[new Date(date).getUTCDay()]} ${Number(date.slice(8))} ${SHORT[Number(date.slice(5, 7)) - 1]}`
	}),
	dashed: (date) => ({ text: `${date.slice(8)}-${SHORT[Number(date.slice(5, 7)) - 1]}` }),
	numbered: (date, rank) => ({ text: `S${rank + 1} ${date.slice(8)}/${date.slice(5, 7)}` })
};

export type Style = {
	writing: keyof typeof WRITINGS;
	dates: keyof typeof DATE_WRITINGS | 'months';
	/** "MARTIN Paul" in one column, or two columns. */
	isOneName: boolean;
	hasBirthYear: boolean;
	hasRank: boolean;
	hasTotals: boolean;
};

const cell = (text: string): Cell | undefined => (text === '' ? undefined : { text });

function markText(mark: Mark, style: Style): string {
	const writing = WRITINGS[style.writing];
	if (!writing) return '';
	return mark.kind === 'late' ? writing.late(mark.minutes) : writing[mark.kind];
}

function identity(season: Season, style: Style, person: number | 'header'): (Cell | undefined)[] {
	const { family, given, birthYear } = season.people[person === 'header' ? -1 : person] ?? {
		family: 'Nom',
		given: 'Prénom',
		birthYear: 'Né(e) en'
	};
	const isHeader = person === 'header';
	return [
		...(style.hasRank ? [isHeader ? 'N°' : String(Number(person) + 1)] : []),
		...(style.isOneName
			? [isHeader ? 'Nom Prénom' : `${family.toUpperCase()} ${given}`]
			: [family, given]),
		...(style.hasBirthYear ? [String(birthYear)] : [])
	].map(cell);
}

function dateCell(date: string, rank: number, style: Style): Cell {
	return (DATE_WRITINGS[style.dates] ?? DATE_WRITINGS.full)?.(date, rank) ?? { text: date };
}

/** People down, dates across; with month titles over day numbers when asked. */
export function asGrid(season: Season, style: Style): (Cell | undefined)[][] {
	const header = identity(season, style, 'header');
	const months = season.dates.map((date) => MONTHS[Number(date.slice(5, 7)) - 1] ?? '');
	const titles = months.map((month, at) => cell(month === months[at - 1] ? '' : month));
	const days = season.dates.map((date) => cell(String(Number(date.slice(8)))));
	const isMonths = style.dates === 'months';
	const dated = isMonths ? days : season.dates.map((date, rank) => dateCell(date, rank, style));
	const rows = season.people.map((_, person) => [
		...identity(season, style, person),
		...(season.marks[person] ?? []).map((mark) => cell(markText(mark, style))),
		...(style.hasTotals ? [cell(String(attended(season.marks[person] ?? [])))] : [])
	]);
	const totals = season.dates.map((_, at) =>
		cell(String(attended(season.marks.map((marks) => marks[at]))))
	);
	return [
		...(isMonths ? [[...header.map(() => undefined), ...titles]] : []),
		[...header, ...dated, ...(style.hasTotals ? [cell('Total')] : [])],
		...rows,
		...(style.hasTotals
			? [[cell('Total présents'), ...header.slice(1).map(() => undefined), ...totals]]
			: [])
	];
}

/** The same, with rows and columns exchanged. */
export function asTurned(season: Season, style: Style): (Cell | undefined)[][] {
	const grid = asGrid(season, {
		...style,
		dates: style.dates === 'months' ? 'full' : style.dates,
		hasRank: false
	});
	const width = Math.max(...grid.map((row) => row.length));
	return Array.from({ length: width }, (_, column) => grid.map((row) => row[column]));
}

/** One row a person and date, columns in the order given. */
export function asList(season: Season, style: Style, order: number[]): (Cell | undefined)[][] {
	const header = [
		...identity(season, { ...style, hasRank: false }, 'header'),
		cell('Date'),
		cell('Présence')
	];
	const shuffled = (row: (Cell | undefined)[]) =>
		row.map((_, at) => row[order.filter((rank) => rank < row.length)[at] ?? at]);
	const rows = season.people.flatMap((_, person) =>
		season.dates.map((date, rank) => [
			...identity(season, { ...style, hasRank: false }, person),
			dateCell(date, rank, { ...style, dates: style.dates === 'months' ? 'full' : style.dates }),
			cell(markText(season.marks[person]?.[rank] ?? { kind: 'absent' }, style))
		])
	);
	return [header, ...rows].map(shuffled);
}

function attended(marks: (Mark | undefined)[]): number {
	return marks.filter((mark) => mark?.kind === 'present' || mark?.kind === 'late').length;
}

export function asWorkbook(rows: (Cell | undefined)[][], title: string): Workbook {
	const all = [[{ text: title }], ...rows];
	const width = Math.max(...all.map((row) => row.length));
	return {
		fileName: 'registre.xlsx',
		format: 'xlsx',
		sheets: [{ name: 'Feuil1', rows: all, width }]
	};
}
