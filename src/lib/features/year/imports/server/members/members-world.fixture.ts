import { everyRow } from '../../../../../../../tests/database/every-row.ts';
import type { TestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { type CleanList, readCleanList } from '../drafts/keep-list.ts';
import { type MembersReport, recordMembers } from './record-members.ts';

const TODAY = '2026-11-24';

/** A list as a spreadsheet exports it: one line a person, columns under their titles. */
async function listOf(lines: string[], name = 'adherents.csv'): Promise<CleanList> {
	const list = await readCleanList(
		{ name, bytes: new TextEncoder().encode(lines.join('\n')) },
		'members'
	);
	if ('refusal' in list) throw new Error(list.message);
	return list;
}

export async function recordList(
	world: TestDatabase,
	centre: string,
	lines: string[],
	how: { answers?: Record<string, string>; dryRun?: boolean } = {}
): Promise<MembersReport> {
	const list = await listOf(lines);
	return world.asOperator([centre], (db) =>
		recordMembers(db, {
			list,
			answers: how.answers ?? {},
			dryRun: how.dryRun ?? false,
			today: TODAY
		})
	);
}

/** A French account of nobody, built here with its key: it stands in no file. */
export function inventedIban(): string {
	const account = '20041010050500013M02606';
	const digits = [...`${account}FR00`].map((sign) => Number.parseInt(sign, 36)).join('');
	return `FR${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

const TABLES = [
	'people',
	'person_identities',
	'person_phones',
	'person_emails',
	'member_numbers',
	'responsible_adults',
	'person_search_terms',
	'requests',
	'request_answers'
];

/** Every row that a list may write, as the database itself spells it. */
export async function photographPeople(world: TestDatabase): Promise<Record<string, string[]>> {
	const photograph: Record<string, string[]> = {};
	for (const table of TABLES) {
		const { rows } = await world.owner.query<{ row: string }>(
			`select to_jsonb(t)::text as row from ${table} t order by 1`
		);
		photograph[table] = rows.map(({ row }) => row);
	}
	return photograph;
}

/** The whole database as one text: whatever was stored anywhere is in it. */
export async function everythingStored(world: TestDatabase): Promise<string> {
	return (await everyRow(world.owner)).map(({ text }) => text).join('\n');
}

/** That many lines, 10,000 at most: two names differ by a syllable, so that nobody is almost another. */
export function longMembersList(people: number): string[] {
	const syllables = ['ba', 'co', 'di', 'fu', 'le', 'ma', 'no', 'ri', 'tu', 've'];
	const name = (at: number) =>
		[...String(at).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('');
	const lines = Array.from({ length: people }, (_, at) => {
		const phone = `06 39 98 ${String(at).padStart(4, '0')}`;
		return `N${at};Nom${name(at)};Prénom${name(at)};${1930 + (at % 70)};${phone}`;
	});
	return ['N° adhérent;NOM;Prénom;Naissance;Téléphone', ...lines];
}
