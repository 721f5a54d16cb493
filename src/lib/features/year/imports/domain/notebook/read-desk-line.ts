import { answersInWords, originInWords } from '#lib/features/desk/requests/index.ts';
import { suggestFamily } from '#lib/features/desk/families/index.ts';
import { cellName, type Cell, type Sheet } from '#lib/shared/workbook.ts';
import type { DeskColumn, DeskLine, DeskRole } from './desk-notebook.ts';
import { isGivenName } from '../read/people/given-names.ts';
import { looksLikeName } from '../read/people/name-shape.ts';
import { readDay } from '../read/people/person-cells.ts';
import { plain } from '../read/cells/plain-words.ts';
import type { CellPlace, PlainDate } from '../register.ts';

/** What a request may hold (migration 0013), and what an answer may. */
const LONGEST_WORDS = 2_000;
const LONGEST_ANSWER = 500;
const MOST_MINUTES = 1_440;

export type DeskContext = {
	file: string;
	columns: DeskColumn[];
	/** The year of days written without theirs. */
	year: number;
	today: PlainDate;
	report: (place: CellPlace, message: string) => void;
};

/** One line of the notebook, on the day above when its own is left blank; undefined: no request. */
export function readDeskLine(
	sheet: Sheet,
	row: number,
	dayAbove: PlainDate | undefined,
	{ file, columns, year, today, report }: DeskContext
): Omit<DeskLine, 'masked'> | undefined {
	const cells = sheet.rows[row] ?? [];
	const found = (role: DeskRole): { cell: Cell; place: CellPlace } | undefined => {
		const column = columns.find((one) => one.role === role && cells[one.index]?.text);
		if (!column) return undefined;
		const place = { file, sheet: sheet.name, cell: cellName(row, column.index) };
		return { cell: cells[column.index]!, place };
	};
	const text = (role: DeskRole) => found(role)?.cell.text ?? '';
	const said = columns
		.filter(({ role, index }) => role === 'words' && cells[index]?.text)
		.map(({ index }) => cells[index]!.text);
	const place = found('words')?.place ?? { file, sheet: sheet.name, cell: cellName(row, 0) };
	const who = text('who');
	const isNamed = looksLikeName(who) && who.split(/[\s-]+/).some(isGivenName);
	if (said.length === 0) {
		const isWritten = columns.some(({ index }) => cells[index]?.text);
		if (isWritten)
			report(place, 'Aucune demande n’est écrite ici\u00a0: cette ligne est laissée de côté.');
		return undefined;
	}
	const written = found('date');
	const day = written ? readDay(written.cell, year) : dayAbove;
	if (!day || day > today) {
		report(
			written?.place ?? place,
			day
				? 'Ce jour n’est pas encore venu\u00a0: cette ligne est laissée de côté.'
				: 'Cette date n’a pas pu être lue\u00a0: cette ligne est laissée de côté.'
		);
		return undefined;
	}
	if (Number(day.slice(0, 4)) !== year)
		report(
			written?.place ?? place,
			`Ce jour est de ${day.slice(0, 4)}\u00a0: il est gardé tel quel.`
		);
	const words = [who && !isNamed ? who : '', ...said]
		.filter(Boolean)
		.join(' - ')
		.slice(0, LONGEST_WORDS);
	const { family, confidence } = suggestFamily(words);
	const answerWords = text('answer').slice(0, LONGEST_ANSWER);
	return {
		line: row + 1,
		place,
		day,
		words,
		family,
		confidence,
		channel: /tel|appel|phone/.test(plain(text('channel'))) ? 'phones' : 'comes',
		origin: originInWords(text('sent-by')),
		sentBy: text('sent-by'),
		answers: answersInWords(answerWords),
		answerWords,
		minutes: minutesOf(text('minutes')),
		name: [text('full-name'), text('given-name'), isNamed ? who : ''].filter(Boolean).join(' ')
	};
}

/** « 20 », « 20 min », « 1h », « 1 h 15 »: minutes given to her. */
function minutesOf(text: string): number | undefined {
	const hours = /(\d{1,2})\s*h(?:eures?)?\s*(\d{1,2})?/i.exec(text);
	const minutes = hours
		? Number(hours[1]) * 60 + Number(hours[2] ?? 0)
		: Number(/\d{1,4}/.exec(text)?.[0] ?? 0);
	return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}
