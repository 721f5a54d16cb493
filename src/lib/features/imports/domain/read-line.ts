import words from '#content/register-words.json' with { type: 'json' };
import type { Cell } from '#lib/shared/workbook.ts';
import { type Weekday, weekdayIn } from './calendar-words.ts';
import { type CycleName, findCycleName } from './cycle-name.ts';
import { findGroup, type GroupName } from './group-name.ts';
import type { YearHint } from './guess-years.ts';
import { type ClockRange, findClockRange, findSaidDuration } from './read-clock.ts';
import { type DatePiece, readDatePiece } from './read-date-piece.ts';
import { hasOneOf, plain } from './plain-words.ts';
import { looksLikeName } from './row-kind.ts';

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

const VENUE = /^(?:lieu|salle|site|adresse|où)\b(?!\s+d)[^:]{0,15}(?::\s*|$)/iu;
const ANIMATOR =
	/^(?:animat(?:eur|rice)s?|animée? par|intervenante?s?|format(?:eur|rice)s?|encadrante?s?|coordinat(?:eur|rice)s?)(?:\((?:eur|rice|s)\))?(?:\s*\/\s*\p{L}+(?:\(\p{L}+\))?)?\s*(?::\s*|\s(?=\p{Lu})|$)/iu;

/** Reads the facts of a line from its cells, in order (issue §4: "infer structure"). */
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

const PERSON =
	/^(?:noms?(?: et pr[ée]noms?| pr[ée]nom)?|stagiaire|participante?|adh[ée]rente?|b[ée]n[ée]ficiaire|usag[eè]re?|apprenante?)\s*:\s*(.+)$/i;

function personOf(text: string): string | undefined {
	const name = text
		.split('|')
		.map((part) => PERSON.exec(part.trim())?.[1])
		.find((found) => found);
	return name !== undefined && looksLikeName(name) ? name : undefined;
}

function namesOf(text: string): string[] {
	return text
		.split(/[,;/&+]|\bet\b/)
		.map((name) => name.trim())
		.filter((name) => /\p{L}{2}/u.test(name));
}

/** "2018", "2018-2019", "saison 2018/19". Two years far apart are no hint. */
function findYears(text: string): YearHint | undefined {
	const season = /(?<!\d)(20\d{2})\s?[-/]\s?(20\d{2}|\d{2})(?![\d/-])/.exec(text);
	if (season) {
		const from = Number(season[1]);
		const to = Number(season[2]?.length === 2 ? `20${season[2]}` : season[2]);
		if (to === from + 1) return { from, to };
	}
	const years = [...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1]));
	const [from, to] = [Math.min(...years), Math.max(...years)];
	return years.length > 0 && to - from <= 1 ? { from, to } : undefined;
}

/** The days a sentence names, none when it is about a period ("du 26/02 au 09/03"). */
export function daysInSentence(text: string): DatePiece[] {
	const written = plain(text);
	if (/\bdu\b.*\bau\b/.test(written)) return [];
	const withoutHours = written.replace(/\d{1,2}\s*(?:h|:)\s*(?:[0-5]\d)?/g, ' ');
	const days = withoutHours.match(new RegExp(DAY_IN_SENTENCE, 'g')) ?? [];
	return days.flatMap((day) => readDatePiece({ text: day }) ?? []);
}

/** The one date of a line, when the line is about one day and not about a period. */
function dateOf(cells: Cell[]): DatePiece | undefined {
	const pieces = cells.flatMap((cell) => {
		const stored = cell.date === undefined ? undefined : readDatePiece(cell);
		if (stored) return [stored];
		return cell.text.length > 90 ? [] : daysInSentence(cell.text);
	});
	return pieces.length === 1 ? pieces[0] : undefined;
}

const DAY_IN_SENTENCE =
	/(?:\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?(?<![\d/.-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}(?:er)?\s+(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]*\.?(?:\s+\d{4})?)(?![\d/])/;
