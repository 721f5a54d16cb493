import { describe, expect, test } from 'vitest';
import { readPdf, tagged, wordsOf } from './read-pdf.fixture.ts';
import { renderPdf } from './render-pdf.ts';
import { chart, DOT, EVERYTHING, paragraph, table, written } from './written.fixture.ts';

const everything = written(EVERYTHING, { pictures: { dot: DOT } });

async function read(...asked: Parameters<typeof written>) {
	return readPdf(await renderPdf(written(...asked)));
}

test('the file says what it is: PDF/UA-1, in French, its title shown, its day of closing', async () => {
	const pdf = readPdf(await renderPdf(everything));
	expect(pdf).toMatchObject({
		title: 'Bilan d’activité 2018',
		author: 'Centre social Jacques Brel',
		created: 'D:20190115000000Z',
		language: 'fr',
		isTagged: true,
		showsTitle: true
	});
	expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(new Set(pdf.metadata.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g))).toEqual(
		new Set(['2019-01-15T00:00:00Z'])
	);
});

test('a screen reader finds each thing under its own name, in the order of the blocks', async () => {
	const [root] = readPdf(await renderPdf(everything)).roots;
	expect(root!.children.map(({ tag, text }) => [tag, text])).toEqual([
		['H1', 'Bilan d’activité 2018'],
		['P', 'Centre social Jacques Brel'],
		['H2', 'L’année 2018'],
		['P', 'Une belle année.'],
		['L', '•Un ordinateur•Une tablette'],
		['L', '1.À l’accueil2.Par courrier'],
		['Table', 'Présences par moisMoisPrésencesjanvier28février2 500'],
		['H3', 'Ce qu’on en dit'],
		['BlockQuote', 'J’ai écrit à ma petite-fille.'],
		['P', '— Une participante'],
		['Div', 'Jeudi'],
		['H3', 'Présences par mois'],
		['P', 'Le mois le plus fréquenté est mars avec 42 présences.'],
		['Figure', 'Привет'],
		['Table', 'Présences par mois, en chiffresMoisPrésencesmars42'],
		['P', 'Nom et prénom :'],
		['P', 'Données arrêtées au 15 janvier 2019.']
	]);
});

test('a picture and a drawing say what they show', async () => {
	const figures = tagged(readPdf(await renderPdf(everything)).roots, 'Figure');
	expect(figures.map(({ alternative }) => alternative)).toEqual([
		'Deux personnes',
		'Présences par mois. Le mois le plus fréquenté est mars avec 42 présences.'
	]);
});

test('a table has its name, and headings for its columns and its rows', async () => {
	const { roots } = await read([
		table([
			['janvier', '28'],
			['février', '22']
		])
	]);
	const [caption] = tagged(roots, 'Caption');
	expect(caption?.text).toBe('Présences par mois');
	expect(tagged(roots, 'TH').map(({ text, scope }) => [text, scope])).toEqual([
		['Mois', 'Column'],
		['Présences', 'Column'],
		['janvier', 'Row'],
		['février', 'Row']
	]);
	expect(tagged(roots, 'TD').map(({ text }) => text)).toEqual(['28', '22']);
});

test('a table longer than a page is one table, its heading read once', async () => {
	const rows = Array.from({ length: 120 }, (_, at) => [`Ligne ${at}`, String(at)]);
	const pdf = await read([table(rows), paragraph('Après.')]);
	expect(pdf.feet.length).toBeGreaterThan(2);
	expect(tagged(pdf.roots, 'Table')).toHaveLength(1);
	expect(tagged(pdf.roots, 'TR').map(({ text }) => text)).toEqual([
		'MoisPrésences',
		...rows.map((row) => row.join(''))
	]);
});

test('a table at the end of a page keeps its name, and the foot of the page stays out', async () => {
	const rows = Array.from({ length: 14 }, () => ['mars', '42']);
	const { roots, feet } = await read(Array.from({ length: 5 }, () => table(rows)));
	expect(feet).toHaveLength(2);
	const [, ...tables] = roots[0]!.children;
	expect(tables.map(({ tag, children }) => [tag, ...children.map((one) => one.tag)])).toEqual(
		Array.from({ length: 5 }, () => ['Table', 'Caption', 'THead', 'TBody'])
	);
});

test('each page says its number, and whose document it is, outside what is read', async () => {
	const pdf = await read([paragraph('Un.'), { kind: 'page-break' }, paragraph('Deux.')]);
	expect(pdf.feet).toEqual([
		'Centre social Jacques Brelpage 1 sur 2',
		'Centre social Jacques Brelpage 2 sur 2'
	]);
	expect(wordsOf(pdf)).not.toContain('sur 2');
});

test('a document without a first heading takes its title for one', async () => {
	const pdf = readPdf(await renderPdf({ ...written([]), blocks: [paragraph('Bonjour.')] }));
	expect(pdf.roots[0]!.children.map(({ tag, text }) => [tag, text])).toEqual([
		['H1', 'Bilan d’activité 2018'],
		['P', 'Bonjour.']
	]);
});

test('in large print nothing is under 16 points', async () => {
	const blocks = EVERYTHING.filter(({ kind }) => kind !== 'chart');
	const large = await read(blocks, { pictures: { dot: DOT }, isLargePrint: true });
	expect(Math.min(...large.sizes)).toBeGreaterThanOrEqual(16);
	const usual = await read(blocks, { pictures: { dot: DOT } });
	expect(Math.min(...usual.sizes)).toBeLessThan(16);
});

describe('many at once', () => {
	test('each has its own', async () => {
		const asked = Array.from({ length: 20 }, (_, at) => written([paragraph(`Le numéro ${at}.`)]));
		const made = await Promise.all(asked.map(renderPdf));
		const found = made.map((pdf) => tagged(readPdf(pdf).roots, 'P')[0]?.text);
		expect(found).toEqual(asked.map((_, at) => `Le numéro ${at}.`));
	});

	test('one that cannot be made does not stop the next', async () => {
		const broken = { ...DOT, bytes: Buffer.from('no picture at all') };
		const picture = { kind: 'picture', fileId: 'dot', alternative: 'Rien', caption: '' } as const;
		const [refused, next] = await Promise.allSettled([
			renderPdf(written([picture, paragraph('Une confidence.')], { pictures: { dot: broken } })),
			renderPdf(written([chart('mars')]))
		]);
		expect(refused).toMatchObject({ status: 'rejected' });
		expect(String((refused as PromiseRejectedResult).reason)).not.toContain('confidence');
		expect(next.status).toBe('fulfilled');
	});
});
