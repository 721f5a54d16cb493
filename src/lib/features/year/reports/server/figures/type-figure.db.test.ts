import { beforeEach, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { renderReportJson } from '../../domain/render/report-json.ts';
import type { FicheFigureKey } from '../../domain/figures/figures.ts';
import { closeYear } from '../year/close-year.ts';
import { showReport } from '../year/show-report.ts';
import { goldenCentre, programmeId, type StoredCentre } from '../count/stored-season.fixture.ts';
import { readTypedFigures, typeFigure } from './type-figure.ts';

const world = useTestDatabase();
let centre: StoredCentre;
let senou: string;

beforeEach(async () => {
	centre = await goldenCentre(world.owner);
	senou = await programmeId(world.owner, centre, 'senou');
});

const type = (key: FicheFigureKey, text: string) =>
	world.as('animateur', centre.id, (db) =>
		typeFigure(db, { programmeId: senou, year: 2018, key, text })
	);
const typed = () => world.as('direction', centre.id, (db) => readTypedFigures(db, 2018));

test('60 hours typed are shown beside the 48 of the registers, with both arithmetics', async () => {
	await type('minutes', '60 h');
	const { report } = await world.as('direction', centre.id, (db) =>
		showReport(db, centre, 2018, '2019-01-15')
	);
	const senouJson = renderReportJson(report).fiches.find(({ programme }) => programme === 'senou');
	expect(senouJson!.contradictions).toMatchObject([
		{ rubric: 'Chiffres', stated: 60, computed: 48 }
	]);
	expect(senouJson!.contradictions[0]!.arithmetic.replaceAll('\u00a0', ' ')).toBe(
		'4 cycles × 2 groupes × 4 séances × 1 h 30 = 48 h ; avec 5 séances au lieu de 4, on trouverait 60 h'
	);
	expect(senouJson!.minutes).toBe(2880);
});

test('the figure of the registers, typed, contradicts nothing', async () => {
	await type('minutes', '48 h');
	await type('attendanceRate', '84 %');
	const { report } = await world.as('direction', centre.id, (db) =>
		showReport(db, centre, 2018, '2019-01-15')
	);
	expect(report.fiches.flatMap(({ contradictions }) => contradictions)).toEqual([]);
});

test('the last one typed stands, until it is taken back', async () => {
	await type('minutes', '60 h');
	await type('minutes', '62 h');
	await type('people', '30');
	expect(await typed()).toEqual([
		{ programme: 'senou', key: 'minutes', value: 3720 },
		{ programme: 'senou', key: 'people', value: 30 }
	]);
	await type('minutes', ' ');
	expect(await typed()).toEqual([{ programme: 'senou', key: 'people', value: 30 }]);
	const { rows } = await world.owner.query('select from typed_figures where centre_id = $1', [
		centre.id
	]);
	expect(rows).toHaveLength(4);
});

test('what is no figure is refused with an example, and not kept', async () => {
	expect(await type('minutes', 'beaucoup')).toEqual({
		refusal: 'not-a-figure',
		message: 'Ce chiffre n’a pas pu être lu. Écrivez une durée, par exemple 60 h ou 1 h 30.'
	});
	expect(await type('people', '4970 1012 3456 7893')).toMatchObject({ refusal: 'not-a-figure' });
	expect(await typed()).toEqual([]);
});

test('a closed year takes no figure more', async () => {
	await world.as('direction', centre.id, (db) =>
		closeYear(db, { centre, year: 2018, today: '2019-01-15' })
	);
	expect(await type('minutes', '60 h')).toMatchObject({ refusal: 'closed' });
});

test('a neighbour sees none of them', async () => {
	await type('minutes', '60 h');
	const neighbour = await goldenCentre(world.owner);
	expect(await world.as('direction', neighbour.id, (db) => readTypedFigures(db, 2018))).toEqual([]);
});
