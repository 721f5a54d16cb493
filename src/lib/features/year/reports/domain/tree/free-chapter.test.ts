import { expect, test } from 'vitest';
import { buildReportDocument, DEFAULT_LAYOUT } from './build-document.ts';
import { countFacts } from '../count/count-facts.ts';
import { freeAnnexFigures } from '../render/free-annex.ts';
import { freeChapter } from './free-chapter.ts';
import type { FreeCounts } from '../count/free-counts.ts';
import { freeFigures } from '../figures/free-figures.ts';
import { buildReport } from '../figures/report.ts';
import { season2018 } from '../count/season-2018.fixture.ts';

const FREE: FreeCounts = {
	projects: {
		...{ followed: 2, opened: 1, visits: 4, minutes: 450, people: 1, unnamed: 6 },
		outcomes: { finished: 1, stopped: 0, 'handed-on': 0 },
		kinds: [{ kind: 'repair-cafe', projects: 2, visits: 4, minutes: 450 }],
		devices: { yes: 1, partly: 0, no: 1 }
	},
	answers: {
		calls: { 'uses-alone': 1, 'drop-in': 0, 'pre-list': 0, nothing: 0, 'not-reached': 0 },
		renewals: { 'goes-on': 0, stops: 0, 'not-reached': 0 }
	},
	loans: { lent: 2, back: 1, late: 1 },
	repairs: { sent: 1, back: 1, cents: 1250 }
};
const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');

test('each figure says what it counts, and what did not happen is not told', () => {
	const told = freeFigures(FREE).map(
		({ label, value, explanation }) => `${label} ${value} (${plain(explanation)})`
	);
	expect(told).toContain(
		'Prêts de matériel 2 (Rendus : 1 ; Pas encore rendus : 1 ; Rendus après le jour dit : 1)'
	);
	expect(told).toContain('Réparations du matériel du centre 1 (Revenus : 1 ; coût : 12,50 €)');
	expect(told).toContain('Appareils apportés à réparer 2 (Réparés : 1 ; Non réparés : 1)');
	expect(told.some((line) => line.startsWith('Personnes à qui'))).toBe(false);
});

test('the annex has each figure as a number, then its parts, that make it', () => {
	const rows = freeAnnexFigures(FREE);
	expect(rows.find(({ figure }) => figure === 'Heures données aux projets')).toMatchObject({
		value: 450,
		unit: 'minutes'
	});
	const parts = rows.filter(({ figure }) => figure === 'Appareils apportés à réparer, en détail');
	expect(parts.map(({ part, value }) => [part, value])).toEqual([
		['Réparés', 1],
		['Non réparés', 1]
	]);
});

test('the document has the chapter before the desk, and none in a year that did nothing beside', () => {
	const asked = { closedOn: null, countedOn: '2019-01-15', statements: {}, previous: null };
	const titles = (free?: FreeCounts) =>
		buildReportDocument(
			buildReport({ ...countFacts(season2018()), ...(free && { free }) }, asked),
			{},
			[],
			DEFAULT_LAYOUT
		).nodes.flatMap((node) => (node.kind === 'title' ? [node.text] : []));
	expect(titles(FREE)).toContain('Les projets, le matériel et les suites');
	expect(titles()).not.toContain('Les projets, le matériel et les suites');
	expect(freeChapter(null, 2018)).toEqual([]);
});

test('an activity that has projects alone is told by them, not as one that did nothing', () => {
	const season = countFacts(season2018());
	const [fiche] = season.fiches;
	const workshop = { ...fiche!.programme, slug: 'fablab', name: 'FabLab' };
	const people = { ...fiche!.people, people: 0, newPeople: 0, returningPeople: 0 };
	const own = {
		...{ programme: workshop, cycles: [], people },
		free: { projects: FREE.projects, answers: null }
	};
	const report = buildReport(
		{ ...season, fiches: [...season.fiches, own] },
		{ closedOn: null, countedOn: '2019-01-15', statements: {}, previous: null }
	);
	const told = report.fiches.find(({ counts }) => counts.programme.slug === 'fablab')!;
	expect(plain(told.sentence)).toMatch(/^Les projets : 2 projets suivis, 4 venues et 7 h 30/);
	expect(told.further).toEqual([]);
});
