import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annexFigures, type AnnexFigure, WHOLE_YEAR } from './annex-figures.ts';
import { anySeason } from '../count/any-season.fixture.ts';
import { buildReportDocument, DEFAULT_LAYOUT } from '../tree/build-document.ts';
import { carriedReport, type Choice } from '../figures/chosen-figures.ts';
import { countFacts } from '../count/count-facts.ts';
import { formatFigure } from '../figures/figures.ts';
import { jacquesBrel, narrativeOf, SENOU_TEXT } from '../tree/jacques-brel.fixture.ts';
import { buildReport, type Report } from '../figures/report.ts';

const senou = narrativeOf({ texts: { figures: SENOU_TEXT } });
const choices: Choice[] = jacquesBrel({ senou })
	.fiches.flatMap(({ contradictions }) => contradictions)
	.map(({ id }) => ({ contradictionId: id, chosen: 'stated' }));
const before = { year: 2017, totals: jacquesBrel().totals };
const report = jacquesBrel({ senou }, { previous: before });

const rows = (of: Report, chosen: Choice[] = []) => annexFigures(carriedReport(of, chosen));
const said = ({ value, unit }: AnnexFigure) => formatFigure(value, unit);

describe.each([
	['nothing chosen', []],
	['60 hours chosen', choices]
])('what the document says, the annex says (%s)', (_, chosen) => {
	const document = buildReportDocument(report, { senou }, chosen, DEFAULT_LAYOUT);
	const annex = rows(report, chosen);

	test('each figure, with its arithmetic', () => {
		const nodes = document.nodes.filter((node) => node.kind === 'figures');
		expect(nodes).toHaveLength(4);
		for (const { caption, figures } of nodes) {
			const programme = caption.startsWith('L’année') ? WHOLE_YEAR : caption;
			const own = annex.filter((row) => row.programme === programme && row.part === '');
			expect(own.map((row) => [row.figure, said(row), row.explanation])).toEqual(
				figures.map(({ label, value, explanation = '' }) => [label, value, explanation])
			);
		}
	});

	test('each part of the people and of the year', () => {
		const charts = document.nodes.filter((node) => node.kind === 'chart');
		const split = charts.filter(({ key }) => /^people-by-(age|sex|commune)|month/.test(key));
		expect(split).toHaveLength(4);
		for (const { title, table } of split) {
			const own = annex.filter((row) => row.figure === title);
			expect(own.map((row) => [row.part, said(row)])).toEqual(
				table.rows.map((cells) => cells.slice(0, 2))
			);
		}
	});
});

test('the year before is told apart by its year', () => {
	const own = rows(report).filter(({ part }) => part === '2017');
	expect(own.map(said)).toEqual(['49', '51', '276', '95', '174\u00a0h', '498\u00a0h\u00a030']);
	expect(rows(jacquesBrel()).filter(({ part }) => part === '2017')).toEqual([]);
});

test('each row says what its number counts', () => {
	const counted = (figure: string) =>
		rows(report).find((row) => row.figure === figure && row.programme !== WHOLE_YEAR)?.counted;
	expect(counted('Stagiaires en cumulé')).toBe('stagiaires');
	expect(counted('Heures de formation reçues')).toBe('heures');
	expect(counted('Assiduité')).toBe('%');
});

test('parts make the whole, whatever the season', () => {
	fc.assert(
		fc.property(anySeason, (facts) => {
			const of = buildReport(countFacts(facts), {
				closedOn: null,
				countedOn: '2019-01-15',
				previous: null,
				statements: {}
			});
			const sum = (figure: string) =>
				rows(of)
					.filter((row) => row.figure === figure)
					.reduce((all, { value }) => all + (value ?? 0), 0);
			const { people, attendances } = of.totals;
			expect(sum('Personnes par tranche d’âge')).toBe(people);
			expect(sum('Personnes par sexe')).toBe(people);
			expect(sum('Personnes par commune')).toBe(people);
			expect(sum('Présences par mois')).toBe(attendances);
		})
	);
});
