import words from '#content/register-words.json' with { type: 'json' };
import type { Cell } from '#lib/shared/workbook.ts';
import { type Weekday, weekdayIn } from '../cells/calendar-words.ts';
import { type CycleName, findCycleName } from '../cells/cycle-name.ts';
import type { DatePiece } from '../cells/date-piece.ts';
import { dateOf, DAY_IN_SENTENCE } from '../cells/days-in-sentence.ts';
import { findYears } from '../cells/find-years.ts';
import { findGroup, type GroupName } from '../cells/group-name.ts';
import type { YearHint } from '../cells/guess-years.ts';
import { ANIMATOR, namesOf, personOf, VENUE } from '../people/named-in-line.ts';
import { hasOneOf, plain } from '../cells/plain-words.ts';
import { type ClockRange, findClockRange } from '../cells/read-clock.ts';
import { findSaidDuration } from '../cells/read-duration.ts';

/** What one line outside the tables says: a title, a legend, a note, a tab's or a file's name. */
export type LineFacts = {
	/** Where a programme may be named: the line without its "Lieu : …" and "Animateur : …". */
	subject: string;
	cycle?: CycleName;
	group?: GroupName;
	clock?: ClockRange;
	weekday?: Weekday;
	minutes?: number;
	venue?: string;
	animators?: string[];
	years?: YearHint;
	/** The day of a sign-in sheet: "Séance du 11/01/2018". */
	date?: DatePiece;
	/** The person of an individual sheet: "Nom : MARTIN Paul". */
	person?: string;
	/** The line says that something did not take place. */
	cancels: boolean;
};

/** Reads the facts of a line from its cells, in order (docs/registers.md: "infer structure"). */
export function readLine(cells: Cell[]): LineFacts {
	const facts: LineFacts = { subject: '', cancels: false };
	const rest: string[] = [];
	for (let at = 0; at < cells.length; at++) {
		const text = cells[at]?.text ?? '';
		const label = VENUE.exec(text) ?? ANIMATOR.exec(text);
		if (!label) {
			// "Groupe :" in one cell and "1" in the next are one saying.
			const beside = /:\s*$/.test(text) ? cells[at + 1]?.text : undefined;
			rest.push(beside === undefined ? text : `${text} ${beside}`);
			if (beside !== undefined) at++;
			continue;
		}
		const beside = text.slice(label[0].length).trim() || cells[++at]?.text || '';
		if (VENUE.test(text)) facts.venue = beside || undefined;
		else facts.animators = namesOf(beside);
	}
	facts.subject = rest.join(' | ');
	return { ...facts, ...factsOfText(facts.subject, cells) };
}

function factsOfText(text: string, cells: Cell[]): Omit<LineFacts, 'subject'> {
	return {
		cycle: findCycleName(text),
		group: findGroup(text),
		clock: clockOf(text),
		weekday: weekdayIn(text),
		minutes: findSaidDuration(text),
		years: findYears(plain(text).replace(new RegExp(DAY_IN_SENTENCE, 'g'), ' ')),
		date: dateOf(cells),
		person: personOf(text),
		cancels: hasOneOf(text, words.cancelling)
	};
}

/** The facts of a name: a tab's, a file's. */
export function readName(name: string): LineFacts {
	return readLine([{ text: name.replaceAll('_', ' ') }]);
}

function clockOf(text: string): ClockRange | undefined {
	const range = findClockRange(text);
	return range && { startsAt: range.startsAt, endsAt: range.endsAt };
}
