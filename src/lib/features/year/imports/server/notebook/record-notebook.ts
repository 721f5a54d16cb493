import { sql } from 'kysely';
import { tellByNotebook } from '#lib/features/desk/exceptions/index.server.ts';
import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { askWhoAsked } from '../../domain/notebook/ask-who-asked.ts';
import type { DeskLine } from '../../domain/notebook/desk-notebook.ts';
import type { MemberQuestion } from '../../domain/members/match-members.ts';
import { type KeptLine, planNotebook } from '../../domain/notebook/plan-notebook.ts';
import { type DeskNotebook, readDeskNotebook } from '../../domain/notebook/read-desk-notebook.ts';
import type { CleanList } from '../drafts/keep-list.ts';
import { matchSenders } from './match-senders.ts';
import { notebookId } from './notebook-id.ts';
import { orderedIds } from '../write/ordered-ids.ts';
import { readKnownMembers } from '../match/read-known-members.ts';
import { type ClosedYear, refuseClosedYear } from '../write/refuse-closed-year.ts';
import { readMappings } from '../read/remember-mapping.ts';
import { waitForImports } from '../write/stamp-import.ts';
import { openImport } from '../write/write-import.ts';
import { writeChanges } from '../write/write-plan.ts';

export type NotebookChoices = {
	/** The year of days written without theirs. */
	year: number;
	/** `f:LINE` a family, `masques` « oui », and the answers to questions. */
	answers: Record<string, string>;
	/** Says everything and writes nothing. */
	dryRun: boolean;
	today: string;
	/** Key of the identifiers; it never enters the database. */
	key: Buffer;
};

/** A line as it is reviewed: the family chosen, whether it is there already. */
export type ReviewedLine = DeskLine & {
	chosen: FamilyCode;
	isKnown: boolean;
	partner: string | null;
};

export type NotebookReport = Omit<DeskNotebook, 'lines'> & {
	importId: string | null;
	/** Rows written. */
	written: number;
	lines: ReviewedLine[];
	/** Lines that held something confidential and that nobody has said to keep masked. */
	refused: number;
	isMaskAccepted: boolean;
	masked: CleanList['masked'];
	questions: MemberQuestion[];
};

const CODES = new Set<string>(FAMILIES.map(({ code }) => code));

/**
 * Writes the desk's notebook in one transaction. A line is the same request however often it comes;
 * a closed year is refused; a line that held something confidential is written only once masked and
 * accepted so.
 */
export async function recordNotebook(
	db: Db,
	{ list, ...choices }: NotebookChoices & { list: CleanList }
): Promise<NotebookReport | ClosedYear> {
	const { year, answers, dryRun, today, key } = choices;
	await waitForImports(db);
	const mappings = await readMappings(db);
	const { lines, ...read } = await readDeskNotebook(list.workbook, list.masked, {
		year,
		today,
		mappings,
		breathe
	});
	const years = [...new Set([year, ...lines.map(({ day }) => Number(day.slice(0, 4)))])].sort();
	const closed = await refuseClosedYear(db, years);
	if (closed) return closed;
	const partners = await matchSenders(
		db,
		lines.map(({ sentBy }) => sentBy)
	);
	const hasNames = lines.some(({ name }) => name !== '');
	const known = hasNames ? await readKnownMembers(db) : [];
	const people = await askWhoAsked(lines, known, { answers, breathe });
	const identified = await identify(lines, key, centreOf(db));
	const there = await readThere(db, [...identified.values()]);
	const isMaskAccepted = answers.masques === 'oui';
	const reviewed = lines.map((line): ReviewedLine => {
		const asked = answers[`f:${line.line}`];
		return {
			...line,
			chosen: asked && CODES.has(asked) ? (asked as FamilyCode) : line.family,
			isKnown: there.has(identified.get(line)!),
			partner: partners.get(line.sentBy)?.name ?? null
		};
	});
	const kept = lines.flatMap((line, at): KeptLine[] => {
		const { isKnown, chosen } = reviewed[at]!;
		if (isKnown || (line.masked.length > 0 && !isMaskAccepted)) return [];
		const partnerId = partners.get(line.sentBy)?.id ?? null;
		const personId = people.chosen.get(line) ?? null;
		return [{ line, id: identified.get(line)!, family: chosen, partnerId, personId }];
	});
	let outcome = { importId: null as string | null, written: 0 };
	if (!dryRun && kept.length > 0) {
		const opened = await openImport(db, { kind: 'notebook', year, years, files: [list.file] });
		const { inserts, exceptions } = planNotebook(kept, today, orderedIds());
		outcome = { importId: opened.importId, written: await writeChanges(db, { inserts }, opened) };
		await tellByNotebook(db, exceptions, opened.at);
	}
	return {
		...outcome,
		...read,
		lines: reviewed,
		refused: isMaskAccepted ? 0 : lines.filter(({ masked }) => masked.length > 0).length,
		isMaskAccepted,
		masked: list.masked,
		questions: people.questions
	};
}

/** The same words twice on one day are two requests: each has its rank. */
async function identify(
	lines: DeskLine[],
	key: Buffer,
	centreId: string
): Promise<Map<DeskLine, string>> {
	const ranks = new Map<string, number>();
	const identified = new Map<DeskLine, string>();
	for (const line of lines) {
		await breathe();
		const { day, words } = line;
		const nth = ranks.get(`${day} ${words}`) ?? 0;
		ranks.set(`${day} ${words}`, nth + 1);
		identified.set(line, notebookId(key, { centreId, day, words, nth }));
	}
	return identified;
}

async function readThere(db: Db, ids: string[]): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select id from requests where id = any(${ids}::uuid[])`.execute(db);
	return new Set(rows.map(({ id }) => id));
}
