import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/shared/document/blocks.ts';
import { buildReportDocument, DEFAULT_LAYOUT } from './build-document.ts';
import type { FicheNode } from './document.ts';
import { ficheDocumentBlocks, reportBlocks } from './document-blocks.ts';
import { jacquesBrel, narrativeOf } from './jacques-brel.fixture.ts';

const narrative = narrativeOf({
	animators: ['Amina Test'],
	texts: { description: 'Le jeudi matin.\n\nDeux groupes.' },
	quotes: [{ text: 'J’ai tout compris.', source: 'Une participante' }],
	photos: ['a', 'b'].map((fileId) => {
		return { fileId, alternative: `Photo ${fileId}`, caption: '', consentRecordedOn: '2018-03-01' };
	})
});

function documentOf(layout = DEFAULT_LAYOUT) {
	return buildReportDocument(jacquesBrel({ senou: narrative }), { senou: narrative }, [], layout);
}

const parts = { drawing: () => '<svg/>', hasPicture: () => true };
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

function headingsOf(blocks: Block[]): string[] {
	return blocks.flatMap((block) =>
		block.kind === 'heading' ? [`${block.level} ${spaced(block.text)}`] : []
	);
}

describe('the whole report', () => {
	const blocks = reportBlocks(documentOf(), parts);

	test('its headings go down one level at a time, the fiche in the annex’s words', () => {
		const headings = headingsOf(blocks);
		const senou = headings.indexOf('2 Ateliers informatiques SENOU');
		expect(headings.slice(0, 2)).toEqual(['1 Bilan d’activité 2018', '2 L’année 2018']);
		expect(headings.slice(senou, senou + 11)).toEqual([
			'2 Ateliers informatiques SENOU',
			'3 Animatrice(eur) / Coordinatrice(eur) :',
			'3 Lieu :',
			'3 Objectifs :',
			'3 Objectif pédagogique :',
			'3 Description de l’activité :',
			'3 Public :',
			'3 Chiffres :',
			'3 Partenaires :',
			'3 Les points positifs et les points d’amélioration :',
			'3 Perspectives 2019 :'
		]);
		const levels = headings.map((heading) => Number(heading[0]));
		expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
	});

	test('the centre and the closing day stand under the title', () => {
		expect(blocks.slice(1, 3)).toEqual([
			{ kind: 'paragraph', text: 'Centre social Jacques Brel', tone: 'lead' },
			{ kind: 'paragraph', text: 'Données arrêtées au 15 janvier 2019', tone: 'lead' }
		]);
	});

	test('each fiche begins a page, and so does what follows the last', () => {
		const after = blocks.flatMap((block, at) => {
			const next = blocks[at + 1];
			if (block.kind !== 'page-break' || !next) return [];
			return [next.kind === 'paragraph' || next.kind === 'heading' ? next.text : next.kind];
		});
		const banner = 'NOM de l’ATELIER, ACTIVITE, ACTION, SERVICE, MANIFESTATION';
		expect(after).toEqual([banner, banner, 'Numéri’Kids', 'Le détail des chiffres']);
	});

	test('every figure of the tree is a line of a table, its arithmetic beside it', () => {
		const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
		const figures = documentOf().nodes.flatMap((node) =>
			node.kind === 'figures' ? node.figures : []
		);
		expect(figures.length).toBeGreaterThan(30);
		expect(rows).toEqual(
			figures.map(({ label, value, explanation }) => [label, value, explanation])
		);
	});

	test('every chart has its words and the whole of its table', () => {
		const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
		const nodes = documentOf().nodes.flatMap((node) => (node.kind === 'chart' ? [node] : []));
		expect(charts.length).toBeGreaterThanOrEqual(5);
		expect(charts.map(({ title, summary, table }) => [title, summary, table.rows])).toEqual(
			nodes.map(({ title, summary, table }) => [title, summary, table.rows])
		);
	});

	test('what somebody said stands between the rubrics and the photos of her fiche', () => {
		const at = blocks.findIndex(({ kind }) => kind === 'quote');
		expect(blocks[at]).toEqual({
			kind: 'quote',
			text: 'J’ai tout compris.',
			source: 'Une participante'
		});
		expect(blocks.slice(at + 1, at + 3).map(({ kind }) => kind)).toEqual(['picture', 'picture']);
	});
});

test('a photo withdrawn since leaves, and nothing else', () => {
	const all = reportBlocks(documentOf(), parts);
	const fewer = reportBlocks(documentOf(), { ...parts, hasPicture: (fileId) => fileId !== 'a' });
	expect(fewer).toEqual(all.filter((block) => block.kind !== 'picture' || block.fileId !== 'a'));
	expect(fewer).toHaveLength(all.length - 1);
});

test('without arithmetic, the column is not there', () => {
	const blocks = reportBlocks(documentOf({ ...DEFAULT_LAYOUT, hasExplanations: false }), parts);
	const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
	expect(tables.every(({ columns }) => columns.length === 2)).toBe(true);
});

describe('one fiche alone', () => {
	const document = documentOf();
	const fiches = document.nodes.filter((node): node is FicheNode => node.kind === 'fiche');
	const [senou, , numerikids] = fiches.map((fiche) =>
		ficheDocumentBlocks(document, fiche, () => true)
	);

	test('is titled by its programme, its rubrics just under, in the report’s words', () => {
		const headings = headingsOf(senou!);
		expect(headings[0]).toBe('1 Ateliers informatiques SENOU');
		const inReport = headingsOf(reportBlocks(document, parts)).slice(
			headingsOf(reportBlocks(document, parts)).indexOf('2 Ateliers informatiques SENOU') + 1
		);
		expect(headings.slice(1).map((words) => words.slice(2))).toEqual(
			inReport.slice(0, 10).map((words) => words.slice(2))
		);
		expect(headings.slice(1).every((words) => words.startsWith('2 '))).toBe(true);
	});

	test('says whose report it is, and the day of its figures, before the annex’s own words', () => {
		const context =
			'Bilan d’activité 2018, Centre social Jacques Brel. Données arrêtées au 15 janvier 2019.';
		expect(senou!.slice(0, 2)).toEqual([
			{ kind: 'paragraph', text: context, tone: 'note' },
			{
				kind: 'paragraph',
				text: 'NOM de l’ATELIER, ACTIVITE, ACTION, SERVICE, MANIFESTATION'
			}
		]);
		expect(numerikids![1]).toEqual({ kind: 'heading', level: 1, text: 'Numéri’Kids' });
	});

	test('one paragraph a line, and an empty rubric keeps its heading', () => {
		const at = senou!.findIndex(
			(block) => block.kind === 'heading' && block.text.startsWith('Description')
		);
		expect(senou!.slice(at + 1, at + 4)).toEqual([
			{ kind: 'paragraph', text: 'Le jeudi matin.' },
			{ kind: 'paragraph', text: 'Deux groupes.' },
			{ kind: 'heading', level: 2, text: 'Public\u00a0:' }
		]);
	});
});
