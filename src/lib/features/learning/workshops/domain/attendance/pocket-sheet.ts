import { firstKind } from './attendance.ts';
import type { SaidConflict } from './sheet-conflict.ts';
import type { UnexpectedTyped } from './unexpected.ts';

/** A line as the phone keeps it: a first name, and words of marks. */
export type PocketLine = {
	enrolmentId: string;
	firstName: string;
	absenceAnnounced: boolean;
	/** What was recorded of her when the phone last heard; null for nothing. */
	known: string | null;
};

/** What the server says of a séance to a phone, and all that it says. */
export type PocketSheet = {
	seanceId: string;
	/** Who prepared the phone: nobody else's name is put under these marks. */
	owner: string;
	day: string;
	title: string;
	minutes: number;
	/** Nobody is expected; left out by a phone prepared before it could be said. */
	comesFreely?: boolean;
	lines: PocketLine[];
};

/** What the phone keeps until it is sent: the sheet, the marks, and whether she said « C’est fait ». */
export type PocketRecord = PocketSheet & {
	marks: Record<string, string>;
	/** Who came without being on the list; left out by a phone prepared before it could be said. */
	unexpected?: UnexpectedTyped[];
	/** The key of its form: sent twice, it is recorded once. */
	key: string;
	/** The day on which the phone was prepared. */
	preparedOn: string;
	/** She has changed something on it. */
	isTouched: boolean;
	isDone: boolean;
	/** What met her marks when they were sent, with what she has chosen since, by enrolment. */
	differs:
		(PocketDifference & { names: Record<string, string>; chosen: Record<string, string> }) | null;
};

/** What met the marks when they were sent, name by name. */
export type PocketDifference = {
	conflicts: Record<string, SaidConflict>;
	/** No longer expected that day. */
	gone: string[];
	/** Enrolled meanwhile, not marked by anybody. */
	added: string[];
};

/** The mark she starts with: what is recorded, else what a sheet begins with. */
function firstMark({ known, absenceAnnounced }: PocketLine, comesFreely = false): string {
	return known ?? firstKind(absenceAnnounced, comesFreely);
}

/** A phone is prepared: the sheet with the marks it starts from. */
export function openRecord(sheet: PocketSheet, key: string, today: string): PocketRecord {
	const marks = Object.fromEntries(
		sheet.lines.map((line) => [line.enrolmentId, firstMark(line, sheet.comesFreely)])
	);
	return {
		...sheet,
		marks,
		key,
		preparedOn: today,
		isTouched: false,
		isDone: false,
		differs: null
	};
}

/**
 * Whether a sheet has nothing to do on a phone any more: prepared on another day for a séance that
 * is over, and never touched. What was marked stays until it is sent.
 */
export function isStale(record: PocketRecord, today: string): boolean {
	return !record.isTouched && !record.isDone && record.day < today && record.preparedOn < today;
}

/**
 * The phone hears of the sheet again: names and people are those of now, her marks stay, and what
 * others recorded is remembered as seen. Whoever is no longer expected goes, with her mark.
 */
export function refreshRecord(
	record: PocketRecord,
	sheet: PocketSheet,
	/** After a difference was shown, she has seen what others recorded. */
	hasSeen: boolean
): PocketRecord {
	const before = new Map(record.lines.map((line) => [line.enrolmentId, line]));
	const lines = sheet.lines.map((line) => {
		const known = before.get(line.enrolmentId);
		return known && !hasSeen ? { ...line, known: known.known } : line;
	});
	const marks = Object.fromEntries(
		lines.map((line) => [
			line.enrolmentId,
			record.marks[line.enrolmentId] ?? firstMark(line, sheet.comesFreely)
		])
	);
	return { ...record, ...sheet, lines, marks };
}

/** What differs is kept with the sheet, with the names it is about: shown until she has chosen. */
export function showDifference(
	record: PocketRecord,
	before: PocketRecord,
	differs: PocketDifference
): PocketRecord {
	const names = Object.fromEntries(
		[...before.lines, ...record.lines].map((line) => [line.enrolmentId, line.firstName])
	);
	return { ...record, isDone: false, differs: { ...differs, names, chosen: {} } };
}

/**
 * First names alone travel; two who share one are told apart by as few letters of the family name
 * as it takes (less is kept on a phone than on paper).
 */
export function pocketNames(
	people: readonly { given: string | null; family: string | null }[]
): string[] {
	return people.map(({ given, family }, at) => {
		if (!given) return `Personne ${at + 1}`;
		const others = people
			.filter((one, rank) => rank !== at && one.given === given)
			.map((one) => one.family ?? '');
		if (others.length === 0) return given;
		const letters = Array.from(family ?? '');
		const enough = letters.findIndex((_, end) =>
			others.every((other) => !other.startsWith(letters.slice(0, end + 1).join('')))
		);
		if (enough === -1) return `${given} (${at + 1})`;
		return `${given} ${letters.slice(0, enough + 1).join('')}.`;
	});
}

/** Those whom two people noted, and for whom she has not chosen: nothing leaves before. */
export function undecidedOf({ differs }: PocketRecord): string[] {
	return Object.keys(differs?.conflicts ?? {}).filter((id) => !differs!.chosen[id]);
}
