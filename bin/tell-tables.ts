// npm run tables: the types of the tables, from a database migrated for that; then, in the pages that
// tell them, what each feature says of its own (server/holds.ts), between their marks. Tests compare.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { HOLDS } from '../src/lib/holds.server.ts';
import { type HeldTable, tablesOf } from '../src/lib/platform/database/holds.ts';
import { migrate, readMigrations } from '../src/lib/platform/database/migrate.ts';
import { emptyDatabase } from '../tests/database/templates.ts';
import { openTestServer } from '../tests/database/test-server.ts';

type Told = ReturnType<typeof tablesOf>[number];

const root = join(import.meta.dirname, '..');
const MARKED = /<!-- tables: ([\w, -]+) -->[\s\S]*?<!-- \/tables -->/g;

const PAGES: Record<string, { heads: readonly string[]; cells(told: Told): readonly string[] }> = {
	'docs/glossary.md': {
		heads: ['Français', 'Code', 'Où', 'Sens'],
		cells: ({ feature, table, said }) => [
			said.word,
			`\`${table}\``,
			placeOf(feature, table),
			said.sense
		]
	},
	'docs/guides/personal-data.md': {
		heads: ['Table', 'Contient', 'Pourquoi', 'Jusqu’à', 'S’efface', 'Qui voit'],
		cells: ({ table, said }) => [`\`${table}\``, ...toldOf(said)]
	}
};

function placeOf(feature: string, table: string): string {
	if (feature === table) return 'feature, table';
	return feature === 'platform' ? 'table of the platform' : `table of \`${feature}\``;
}

function toldOf({ keeps, purpose, until, goes, seenBy }: HeldTable): string[] {
	return [keeps, purpose, until ?? 'sans fin', goes ?? '–', seenBy ?? 'équipe'];
}

/** The features that a page tells, in its order; told twice or never, its page is not whole. */
export function toldFeatures(text: string): string[] {
	return [...text.matchAll(MARKED)].flatMap(([, names]) => names!.split(', '));
}

/** Each page as its features say it now. */
export async function toldPages(): Promise<Map<string, string>> {
	const told = new Map<string, string>();
	for (const [path, { heads, cells }] of Object.entries(PAGES)) {
		const text = readFileSync(join(root, path), 'utf8').replaceAll(MARKED, (_, names: string) => {
			const rows = names
				.split(', ')
				.flatMap((name) => tablesOf(HOLDS).filter(({ feature }) => feature === name));
			const lines = [heads, heads.map(() => '---'), ...rows.map(cells)].map(
				(line) => `| ${line.join(' | ')} |`
			);
			return [`<!-- tables: ${names} -->`, '', ...lines, '', '<!-- /tables -->'].join('\n');
		});
		const config = await resolveConfig(join(root, path));
		told.set(path, await format(text, { ...config, filepath: path }));
	}
	return told;
}

if (import.meta.main) {
	const closeServer = await openTestServer();
	// Without the tables of the jobs, which are not ours.
	const url = await emptyDatabase();
	const migrated = await migrate(url, await readMigrations());
	if ('refusal' in migrated) throw new Error(migrated.message);
	const generate = [join(root, 'bin/generate-schema-types.mjs'), url];
	execFileSync(process.execPath, generate, { cwd: root, stdio: 'inherit' });
	await closeServer();
	for (const [path, text] of await toldPages()) writeFileSync(join(root, path), text);
}
