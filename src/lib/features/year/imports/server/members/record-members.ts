import { addQuarters, listQuarters } from '#lib/features/people/quarters/index.server.ts';
import type { Quarter } from '#lib/features/people/quarters/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import type { Difference } from '../../domain/plan/import-plan.ts';
import { type MemberQuestion, matchMembers } from '../../domain/members/match-members.ts';
import { tellQuarters } from '../../domain/members/line-quarters.ts';
import { planMembers } from '../../domain/members/plan-members.ts';
import { type MemberLayout, readMembers } from '../../domain/members/read-members.ts';
import type { Problem } from '../../domain/register.ts';
import type { CleanList } from '../drafts/keep-list.ts';
import { orderedIds } from '../write/ordered-ids.ts';
import { readKnownMembers } from '../match/read-known-members.ts';
import { readMappings } from '../read/remember-mapping.ts';
import { waitForImports } from '../write/stamp-import.ts';
import { openImport } from '../write/write-import.ts';
import { writeChanges } from '../write/write-plan.ts';

export type MembersChoices = {
	answers: Record<string, string>;
	/** Says everything and writes nothing. */
	dryRun: boolean;
	/** The day it is in the centre's zone. */
	today: string;
};

export type MembersReport = {
	/** Null in a dry run, and when there was nothing to write. */
	importId: string | null;
	written: number;
	/** Lines that name somebody. */
	lines: number;
	newcomers: { who: string; line: number }[];
	/** Whom the centre had already. */
	known: number;
	/** Lines that wait for an answer: nothing is written of them. */
	aside: number;
	masked: CleanList['masked'];
	differences: Difference[];
	questions: MemberQuestion[];
	problems: Problem[];
	layouts: MemberLayout[];
	notKept: string[];
};

/**
 * Writes a list of members in one transaction, all of it or nothing. The same list again writes
 * nothing; next year's adds whoever is new and what is new of the others.
 */
export async function recordMembers(
	db: Db,
	{ list, answers, dryRun, today }: MembersChoices & { list: CleanList }
): Promise<MembersReport> {
	await waitForImports(db);
	const mappings = await readMappings(db);
	const read = await readMembers(list.workbook, { today, mappings, breathe });
	const known = await readKnownMembers(db);
	const had = new Map(
		known.map(({ id, phones, emails, numbers }) => [
			id,
			{ phones: new Set(phones), emails: new Set(emails), numbers: new Set(numbers) }
		])
	);
	const newId = orderedIds();
	const quarters = [...(await listQuarters(db)), ...(await listQuarters(db, 'withdrawn'))];
	const added = tellQuarters(read.lines, quarters, {
		newId,
		report: (place, message) => read.problems.push({ ...place, message })
	});
	const match = await matchMembers(read.lines, known, answers, { newId, breathe });
	const plan = await planMembers(match, had, { newId, breathe });
	const updates = [...plan.updates].map(([id, set]) => ({ id, ...set }));
	const isEmpty =
		updates.length === 0 && Object.values(plan.inserts).every((rows) => rows.length === 0);
	let outcome = { importId: null as string | null, written: 0 };
	if (!dryRun && !isEmpty) {
		const year = Number(today.slice(0, 4));
		const opened = await openImport(db, {
			kind: 'members',
			year,
			years: [year],
			files: [list.file]
		});
		await addQuarters(db, told(added, plan.inserts.people, updates));
		const changes = { inserts: plan.inserts, updates: { people: updates } };
		outcome = { importId: opened.importId, written: await writeChanges(db, changes, opened) };
	}
	return {
		...outcome,
		lines: read.lines.length,
		newcomers: plan.newcomers,
		known: plan.known,
		aside: match.aside.length,
		masked: list.masked,
		differences: plan.differences,
		questions: match.questions,
		problems: [...read.problems, ...match.problems],
		layouts: read.layouts,
		notKept: read.notKept
	};
}

/** Those that a row written says: a line that waits for an answer adds none. */
function told(added: readonly Quarter[], ...rows: readonly object[][]): Quarter[] {
	const said = new Set(
		rows.flat().map((row) => (row as { quarter_id?: string | null }).quarter_id)
	);
	return added.filter(({ id }) => said.has(id));
}
