import { expect, test } from 'vitest';
import { projectFiles, scriptOf, textOf } from './project-files.ts';
import { tableNames } from './sql-tables.ts';

type Row = { french: string; code: string; where: string; sense: string };

const rows: Row[] = textOf('docs/glossary.md')
	.split('\n')
	.filter((line) => line.startsWith('|') && !/^\|\s*(Français\s*\||-)/.test(line))
	.map((line) => {
		const [french, code, where, sense] = line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim());
		return { french: french!, code: code!.replaceAll('`', ''), where: where!, sense: sense! };
	});
const files = projectFiles();
const features = new Set(
	files.flatMap((path) => /^src\/lib\/features\/[^/]+\/([^/]+)\//.exec(path)?.[1] ?? [])
);
const twice = (words: string[]) => words.filter((word, index) => words.indexOf(word) !== index);

test('every row names a French word, a code word, a place and a sense', () => {
	expect(rows.length).toBeGreaterThan(30);
	expect(rows.filter((row) => Object.values(row).some((cell) => !cell))).toEqual([]);
});

test('every feature folder has its row', () => {
	const known = new Set(
		rows.filter(({ where }) => where.split(', ').includes('feature')).map(({ code }) => code)
	);
	expect([...features].filter((name) => !known.has(name))).toEqual([]);
});

test('every table has its row', () => {
	const known = new Set(
		rows.filter(({ where }) => /\btable\b/.test(where)).map(({ code }) => code)
	);
	expect(tableNames().filter((name) => !known.has(name))).toEqual([]);
});

test('one word for one concept, in French and in the code', () => {
	expect(twice(rows.map(({ french }) => french.toLowerCase()))).toEqual([]);
	expect(twice(rows.map(({ code }) => code))).toEqual([]);
	expect(rows.filter(({ french, code }) => /session/i.test(french + code))).toEqual([]);
});

test('every code word is still in use', () => {
	const code = files
		.filter((path) => /^(src|deploy)\/.*\.(ts|svelte|m?js)$/.test(path))
		.map(scriptOf)
		.join('\n');
	const gone = rows.filter(
		(row) => !features.has(row.code) && !new RegExp(`\\b${row.code}\\b`).test(code)
	);
	expect(gone).toEqual([]);
});
