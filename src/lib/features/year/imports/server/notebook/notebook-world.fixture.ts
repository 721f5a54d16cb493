import type { TestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { type CleanList, readCleanList } from '../drafts/keep-list.ts';
import { type NotebookReport, recordNotebook } from './record-notebook.ts';

const KEY = Buffer.from('a key of the tests, thirty-two b');
const TODAY = '2026-11-24';

async function notebookOf(text: string, name = 'cahier.csv'): Promise<CleanList> {
	const list = await readCleanList({ name, bytes: new TextEncoder().encode(text) }, 'notebook');
	if ('refusal' in list) throw new Error(list.message);
	return list;
}

type How = { answers?: Record<string, string>; dryRun?: boolean; year?: number };

export async function tryNotebook(
	world: TestDatabase,
	centre: string,
	text: string,
	{ answers = {}, dryRun = false, year = 2018 }: How = {}
) {
	const list = await notebookOf(text);
	return world.asOperator([centre], (db) =>
		recordNotebook(db, { list, year, answers, dryRun, today: TODAY, key: KEY })
	);
}

/** Records a notebook; a refusal fails the test. */
export async function recordedNotebook(
	world: TestDatabase,
	centre: string,
	text: string,
	how: How = {}
): Promise<NotebookReport> {
	const report = await tryNotebook(world, centre, text, how);
	if ('refusal' in report) throw new Error(report.message);
	return report;
}
