import { describe, expect, test } from 'vitest';
import { readDocx } from '#lib/platform/documents/docx/read-docx.fixture.ts';
import { readOdt } from '#lib/platform/documents/odt/read-odt.fixture.ts';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { fillPaper } from '../domain/fill-paper.ts';
import { PAPER_NAMES, type Paper } from '../domain/paper.ts';
import { findPaper, listPapers } from './read-papers.ts';
import { placeOf } from './place-of.ts';
import { renderPaper } from './render-paper.ts';

const A_NIGHT = Temporal.Instant.from('2026-11-24T23:30:00Z');
const centre = { name: 'Centre social des Tilleuls', commune: '62643', timeZone: 'Europe/Paris' };
const here = placeOf(centre, A_NIGHT);
const network = placeOf(null, A_NIGHT);
const papers = new Map(
	[...(await listPapers('centre')), ...(await listPapers('network'))].map((one) => [one.name, one])
);
const placeFor = ({ audience }: Paper) => (audience === 'network' ? network : here);

/** Only what is printed: engines fold spaces in their own ways. */
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');

async function words(paper: Paper, place = placeFor(paper)): Promise<Record<string, string>> {
	const bytes = async (format: 'docx' | 'odt' | 'pdf') =>
		(await renderPaper(paper, place, format)).bytes;
	const [docx, odt] = [readDocx(await bytes('docx')), readOdt(await bytes('odt'))];
	const all = ({ texts, tables }: typeof docx | typeof odt) =>
		plain([...texts, ...tables.flat(2)].join('\n'));
	return { docx: all(docx), odt: all(odt), pdf: plain(wordsOf(readPdf(await bytes('pdf')))) };
}

test('a direction has six papers, the network three, and every file serves', async () => {
	const names = async (place: 'centre' | 'network') =>
		(await listPapers(place)).map(({ name }) => name);
	expect(await names('centre')).toEqual(PAPER_NAMES.filter((name) => name !== 'registre-reseau'));
	expect(await names('network')).toEqual(['contrat', 'fuite', 'registre-reseau']);
	expect([...papers.keys()].sort()).toEqual(PAPER_NAMES.toSorted());
	expect(await findPaper('notice', 'network')).toBeNull();
	expect(await findPaper('../package', 'centre')).toBeNull();
});

test('the day is the centre’s own: half past eleven in the evening, elsewhere, is tomorrow here', () => {
	expect(here).toEqual({ centre: centre.name, commune: 'Outreau', day: '2026-11-25' });
});

describe.each([...papers.values()].map((paper) => [paper.name, paper] as const))(
	'%s',
	(_, paper) => {
		test('is whole in the three formats, with its blanks and the name of the centre', async () => {
			const document = fillPaper(paper, placeFor(paper));
			const labels = document.blocks.flatMap((block) =>
				block.kind === 'blank' ? block.label : []
			);
			expect(labels.length).toBeGreaterThan(0);
			for (const [format, text] of Object.entries(await words(paper))) {
				for (const label of labels) expect(text, format).toContain(plain(label));
				if (paper.audience !== 'network') expect(text, format).toContain(centre.name);
				expect(text, format).not.toMatch(/[{}`]|undefined/);
			}
		});

		test('is the same bytes each time, and dated by its text', async () => {
			const twice = async () => Buffer.from((await renderPaper(paper, here, 'docx')).bytes);
			expect((await twice()).equals(await twice())).toBe(true);
			expect(fillPaper(paper, here).asOf).toBe(paper.version);
		});

		test('cites no text but those that were read', () => {
			const text = JSON.stringify(paper.blocks);
			const cited = text.match(/n°\u00a0\d[\d-]*|\(UE\) \d+\/\d+/g) ?? [];
			const READ = [
				...['n°\u00a078-17', 'n°\u00a02021-028', 'n°\u00a02021-1362', 'n°\u00a02023-095'],
				'(UE) 2016/679'
			];
			expect(cited.filter((one) => !READ.includes(one))).toEqual([]);
		});
	}
);

describe('the notice for residents', () => {
	const notice = papers.get('notice')!;

	test.each([
		['a centre with a short name', here],
		['the longest name there may be', { ...here, centre: 'Centre social '.repeat(8).trim() }],
		['a commune that is not known', { ...here, commune: null }]
	])('holds on one page in large print, for %s', async (_, place) => {
		const read = readPdf((await renderPaper(notice, place, 'pdf')).bytes);
		expect(read.feet).toHaveLength(1);
		expect(Math.min(...read.sizes)).toBeGreaterThanOrEqual(16);
	});

	test('says in plain words what the law asks to say (GDPR, article 13)', async () => {
		const { pdf } = await words(notice);
		for (const said of [
			'intérêt légitime',
			'Refuser ne coûte rien',
			'2 ans',
			'effacer',
			'CNIL',
			'Nous joindre',
			'Délégué à la protection des données'
		]) {
			expect(pdf).toContain(said);
		}
		const cells = notice.blocks.flatMap((one) => (one.kind === 'table' ? one.rows.flat() : []));
		const lengths = cells.flatMap((cell) =>
			plain(cell)
				.split(/(?<=[.?!:]) /)
				.map((sentence) => sentence.split(' ').length)
		);
		expect(lengths.length).toBeGreaterThan(15);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(16);
	});
});

test('the register has a sheet a processing, each with what article 30 lists', async () => {
	const { bytes } = await renderPaper(papers.get('registre')!, here, 'pdf');
	const tables = tagged(readPdf(bytes).roots, 'Table');
	expect(tables).toHaveLength(13);
	for (const { text } of tables) {
		for (const rubric of [
			'Finalité',
			'Personnes',
			'Données',
			'Destinataires',
			'Durées',
			'Hors de'
		]) {
			expect(text).toContain(rubric);
		}
	}
});

test('the network’s contract leaves both parties to write by hand', async () => {
	const { docx } = await words(papers.get('contrat')!, network);
	expect(docx).toMatch(/\(«\sle centre\s»\) : …+, …+\./);
});

test('what Déclic erases is told as done by it, and what nothing erases as left to do', async () => {
	const { pdf } = await words(papers.get('durees')!);
	expect(pdf).toMatch(
		/numéro d’adhérent, notes ?2 ans après le dernier contact ?Par Déclic, chaque nuit/
	);
	expect(pdf).toMatch(/Invitation ?Valable 7 jours ?[^.]*à faire par la direction/);
});
