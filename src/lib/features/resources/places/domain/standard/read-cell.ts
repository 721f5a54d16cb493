import type { PlaceFacts, VerifyMonths } from '../facts/place.ts';
import { TEXTS } from '../facts/read-facts.ts';
import { type Column, listOf } from './columns.ts';
import { readDay, readPivot, readPostcode, readTown, type Tell } from './read-codes.ts';
import {
	type HoursJudged,
	readHours,
	readKinds,
	readLanguages,
	readList,
	readMails,
	readNeeds,
	readPageCell,
	readPages,
	readPhoneCell
} from './read-values.ts';
import { splitWords } from './translate.ts';

/** What one cell says; nothing when it cannot be kept. An empty cell says that there is none. */
export function readCell(
	column: Column,
	cell: string,
	reading: { hours: HoursJudged; today: string; department: string | null },
	tell: Tell
): Partial<PlaceFacts> {
	const { fact, reads } = column;
	const one = <Value>(value: Value | undefined) => (value === undefined ? {} : { [fact]: value });
	const all = (read: () => string[]) => ({ [fact]: cell === '' ? [] : read() });
	const or = <Value>(read: () => Value | undefined) =>
		cell === '' ? { [fact]: null } : one(read());
	switch (reads) {
		case 'list':
			return all(() => readList(listOf(column), cell, tell));
		case 'words':
			return all(() => [...new Set(splitWords(cell))]);
		case 'needs':
			return all(() => readNeeds(cell, tell));
		case 'languages':
			return all(() => readLanguages(cell, tell));
		case 'mails':
			return all(() => readMails(cell, tell));
		case 'pages':
			return all(() => readPages(cell, tell));
		case 'page':
			return or(() => readPageCell(cell, tell));
		case 'phone':
			return or(() => readPhoneCell(cell, tell));
		case 'town':
			return or(() => readTown(cell, tell));
		case 'postcode':
			return or(() => readPostcode(cell, reading.department, tell));
		case 'pivot':
			return or(() => readPivot(cell, tell));
		case 'day':
			return cell === '' ? {} : one(readDay(cell, reading.today, tell));
		case 'kinds': {
			const [kind = 'Autre', ...otherKinds] = cell === '' ? [] : readKinds(cell, tell);
			return { kind, otherKinds };
		}
		case 'hours':
			return cell === '' ? { hours: null } : (readHours(cell, reading.hours, tell) ?? {});
		case 'step-free':
			return readStepFree(cell, tell);
		case 'months':
			return readMonths(cell, tell);
		case 'yes-no':
		case 'insee':
		case 'number':
			return {};
		case 'text':
			return column.name === 'id' ? {} : readText(column, cell, tell);
	}
}

const OTHER_MOST: Partial<Record<keyof PlaceFacts, number>> = { source: 120 };

function readText({ fact }: Column, cell: string, tell: Tell): Partial<PlaceFacts> {
	if (cell === '') return fact === 'name' ? {} : { [fact]: null };
	const most = OTHER_MOST[fact] ?? TEXTS[fact as keyof typeof TEXTS][0];
	if (cell.length <= most) return { [fact]: cell };
	tell('too-long', { suggestion: cut(cell, most), more: most.toLocaleString('fr') });
	return {};
}

/** The longest beginning that ends with a sentence, else with a word. */
function cut(text: string, most: number): string {
	const begun = text.slice(0, most);
	const sentence = /^[\s\S]*[.!?](?=\s|$)/.exec(begun)?.[0];
	if (sentence && sentence.length > most / 2) return sentence;
	const word = begun.lastIndexOf(' ');
	return (word > 0 ? begun.slice(0, word) : begun).trim();
}

const STEP_FREE: ReadonlyMap<string, PlaceFacts['stepFree']> = new Map([
	['oui', 'yes'],
	['avec aide', 'help'],
	['non', 'no']
]);

function readStepFree(cell: string, tell: Tell): Partial<PlaceFacts> {
	if (cell === '') return { stepFree: null };
	const stepFree = STEP_FREE.get(cell.toLowerCase());
	if (stepFree) return { stepFree };
	tell('unknown-value', { suggestion: null });
	return {};
}

function readMonths(cell: string, tell: Tell): Partial<PlaceFacts> {
	if (cell === '') return {};
	if (['1', '3', '6', '12'].includes(cell)) return { verifyMonths: Number(cell) as VerifyMonths };
	tell('unknown-value', { suggestion: null });
	return {};
}
