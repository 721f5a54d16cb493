import { childGlances } from '#lib/features/people/people/index.server.ts';
import { childWords } from '#lib/features/people/people/index.ts';
import type { PrintedSheet } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** What must be known at a glance of the children of a group that day, by enrolment. */
export async function readGlances(
	db: Db,
	{ groupId, day }: { groupId: string; day: string }
): Promise<Record<string, string>> {
	const glances = await childGlances(db, { groupId, year: Number(day.slice(0, 4)) });
	return Object.fromEntries([...glances].map(([id, glance]) => [id, childWords(glance)]));
}

/** The sheets to print, with what must be known of the children. */
export async function withGlances(
	db: Db,
	groupId: string,
	sheets: PrintedSheet[] | null
): Promise<PrintedSheet[] | null> {
	const [first] = sheets ?? [];
	if (!first) return sheets;
	const glances = await readGlances(db, { groupId, day: first.day });
	return sheets!.map((sheet) => ({
		...sheet,
		lines: sheet.lines.map((line) => ({ ...line, glance: glances[line.enrolmentId ?? ''] }))
	}));
}
