import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { LIMITS } from './limits.ts';
import { readable, refused, textsOf } from './test-workbooks.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOfCsv = async (text: string) =>
	textsOf((await readable('registre.csv', utf8(text))).sheets[0]!.rows);

const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
	'utf-8': utf8,
	'utf-8 with its mark': (text) => utf8(`\ufeff${text}`),
	'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
	'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
	'windows-1252': (text) =>
		Uint8Array.from(text, (letter) => WESTERN.get(letter) ?? letter.charCodeAt(0))
};
const WESTERN = new Map([
	['œ', 0x9c],
	['Œ', 0x8c],
	['’', 0x92],
	['€', 0x80],
	['–', 0x96],
	['…', 0x85]
]);

const words = fc.constantFrom(
	...'Marie|Noël|L’Œuvre|cœur|ÉLÉONORE|François|X|P|1,5|11/01|« oui »|–|12 €|'.split('|'),
	...'Petit, Paul|a;b|dit "Jo"|jeudi\n11/01|où\tça|06 39 98 00 01'.split('|')
);
const values = fc.array(words, { maxLength: 3 }).map((parts) => parts.join(' ').trim());
const tables = fc
	.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 8 }))
	.chain(([width, height]) =>
		fc.array(fc.array(values, { minLength: width, maxLength: width }), {
			minLength: height,
			maxLength: height
		})
	)
	.filter((table) => table.flat().some((value) => value !== ''));

function quoted(value: string, delimiter: string): string {
	const isPlain = !/["\n\t;]/.test(value) && !value.includes(delimiter);
	return isPlain ? value : `"${value.replaceAll('"', '""')}"`;
}

/** Ends of rows without a value are no cells. */
function trimmed(table: string[][]): string[][] {
	const rows = table.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
	return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

describe.each(Object.keys(ENCODINGS))('written in %s', (encoding) => {
	test.each([';', ',', '\t'])('a table separated by %j comes back equal', async (delimiter) => {
		await fc.assert(
			fc.asyncProperty(tables, fc.constantFrom('\r\n', '\n', '\r'), async (table, end) => {
				const lines = table.map((row) =>
					row.map((value) => quoted(value, delimiter)).join(delimiter)
				);
				const bytes = ENCODINGS[encoding]!(lines.join(end) + end);
				const workbook = await readable('registre.csv', bytes);
				const expected = trimmed(table.map((row) => row.map(cleanText)));
				expect(textsOf(workbook.sheets[0]!.rows)).toEqual(expected);
			}),
			{ numRuns: 60 }
		);
	});
});

test('blank lines and short rows keep every cell in its place', async () => {
	expect(await rowsOfCsv('Titre;;\n\n;Nom;X\nA\n;;\n')).toEqual([
		['Titre'],
		[],
		['', 'Nom', 'X'],
		['A']
	]);
});

test('the only tab bears the name of the file', async () => {
	const workbook = await readable('Numérikids 2018.TSV', utf8('a\tb'));
	expect(workbook).toMatchObject({
		format: 'csv',
		sheets: [{ name: 'Numérikids 2018', width: 2 }]
	});
});

test('the line that announces the separator is obeyed and not a row', async () => {
	expect(await rowsOfCsv('sep=,\r\na;b,c')).toEqual([['a;b', 'c']]);
});

test('a telephone protected by ="…" keeps its zero and loses its signs', async () => {
	expect(await rowsOfCsv('a;="0639980001"\nb;"=""0639980002"""')).toEqual([
		['a', '0639980001'],
		['b', '0639980002']
	]);
});

test('a nickname between quotes in the middle of a name is read as it stands', async () => {
	expect(await rowsOfCsv('Petit "Jojo" Paul;X\nLéa;A')).toEqual([
		['Petit "Jojo" Paul', 'X'],
		['Léa', 'A']
	]);
});

test('a long file read in several pieces loses nothing at the seams', async () => {
	const lines = Array.from({ length: 20_000 }, (_, i) => `é${i};"a;${i}"`);
	expect(await rowsOfCsv(lines.join('\r\n'))).toEqual(lines.map((_, i) => [`é${i}`, `a;${i}`]));
});

test.each([
	['never closed', 'Léa;X\n"Paul;X\nMarie;A\n'],
	['closed too far, over another row', 'Léa;X\n"Paul;X\nMarie;"A"\n']
])('a quote %s does not swallow people: the file is refused', async (_, text) => {
	const refusal = await refused('registre.csv', utf8(text));
	expect(refusal.refusal).toBe('corrupt');
	expect(refusal.message).toMatch(/vers la ligne [2-4] /);
});

test('a column formatted down to the end of the sheet does not count as rows', async () => {
	expect(await rowsOfCsv(`Léa;X;\r\n${';;\r\n'.repeat(1_048_575)}`)).toEqual([['Léa', 'X']]);
});

test('blank lines before the last row do count', async () => {
	const bytes = utf8(`Léa;X${'\n'.repeat(LIMITS.rows)}Paul;X`);
	expect(await refused('registre.csv', bytes)).toMatchObject({ refusal: 'too-many-rows' });
});
