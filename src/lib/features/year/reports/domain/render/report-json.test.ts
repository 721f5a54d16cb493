import { expect, test } from 'vitest';
import { jacquesBrel, narrativeOf, SENOU_TEXT } from '../tree/jacques-brel.fixture.ts';
import { renderReportJson } from './report-json.ts';

test('the golden year, under the published contract', () => {
	const json = renderReportJson(jacquesBrel());
	expect(json).toMatchObject({
		version: 1,
		centre: 'jacques-brel',
		year: 2018,
		closedOn: null,
		totals: {
			people: 49,
			trainees: 51,
			attendances: 276,
			seances: 95,
			minutes: 10_440,
			personMinutes: 29_910
		}
	});
	expect(json.fiches.map((fiche) => fiche.programme)).toEqual(['senou', 'ateliers', 'numerikids']);
});

test('a fiche says everything, cancelled cycles in their place', () => {
	const [, ateliers] = renderReportJson(jacquesBrel()).fiches;
	expect(ateliers).toEqual({
		programme: 'ateliers',
		cycles: [
			{ label: 'février-avril', status: 'held', trainees: 5, seances: 20, minutes: 2400 },
			{ label: 'mai-juin', status: 'cancelled', trainees: 0, seances: 0, minutes: 0 },
			{ label: 'octobre-décembre', status: 'held', trainees: 8, seances: 30, minutes: 3600 }
		],
		people: 13,
		trainees: 13,
		attendances: 113,
		seances: 50,
		minutes: 6000,
		personMinutes: 13_560,
		attendanceRate: 0.9113,
		dropOuts: 1,
		figures: expect.stringMatching(/^13 stagiaires en cumulé sur l’année 2018/),
		satisfaction: null,
		contradictions: []
	});
});

test('what people said of a course is five lines of three numbers, or nothing', () => {
	const report = jacquesBrel();
	const said = {
		answers: 12,
		contents: [10, 2, 0],
		seances: [12, 0, 0],
		clarity: [9, 2, 1],
		confidence: { before: [0, 3, 9], after: [5, 6, 1] },
		company: [8, 3, 1]
	} as const;
	const [senou, ...others] = report.fiches;
	const asked = { ...senou!, totals: { ...senou!.totals, satisfaction: said } };
	const [told, untold] = renderReportJson({ ...report, fiches: [asked, ...others] }).fiches;
	const { company, ...satisfaction } = said;
	expect(told).toMatchObject({ satisfaction, company });
	expect(Object.keys(told!.satisfaction!)).toEqual([
		'answers',
		'contents',
		'seances',
		'clarity',
		'confidence'
	]);
	expect(untold).toMatchObject({ satisfaction: null });
	expect(untold).not.toHaveProperty('company');
});

test('contradictions speak in hours, as the text does', () => {
	const senou = narrativeOf({ texts: { figures: SENOU_TEXT } });
	const [fiche] = renderReportJson(jacquesBrel({ senou })).fiches;
	const [only] = fiche!.contradictions;
	expect(fiche!.contradictions).toHaveLength(1);
	expect({ ...only, arithmetic: only!.arithmetic.replaceAll('\u00a0', ' ') }).toEqual({
		rubric: 'Chiffres',
		stated: 60,
		computed: 48,
		arithmetic:
			'4 cycles × 2 groupes × 4 séances × 1 h 30 = 48 h ; avec 5 séances au lieu de 4, on trouverait 60 h'
	});
});

test('a closed year says its day', () => {
	const report = jacquesBrel({}, { closedOn: '2019-02-01' });
	expect(renderReportJson(report).closedOn).toBe('2019-02-01');
	expect(report.asOf).toBe('2019-02-01');
});

test('it survives JSON unchanged', () => {
	const json = renderReportJson(jacquesBrel());
	expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

test('the quarters of the year leave the centre without a small number', () => {
	const report = jacquesBrel();
	expect(renderReportJson(report)).toMatchObject({ quarters: [] });
	const byQuarter = [
		{ name: 'Quartier Ramsès', kind: 'veille' as const, people: 30 },
		{ name: 'Les Résidences', kind: 'qpv' as const, people: 4 }
	];
	const json = renderReportJson({ ...report, people: { ...report.people, byQuarter } });
	expect(json.quarters).toEqual([
		{ name: 'Quartier Ramsès', kind: 'veille', people: 30 },
		{ name: 'Les Résidences', kind: 'qpv', people: null }
	]);
});
