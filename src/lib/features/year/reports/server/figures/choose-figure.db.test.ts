import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { checkList } from '../../domain/render/check-list.ts';
import { chooseFigure, readChoices } from './choose-figure.ts';
import { closeYear } from '../year/close-year.ts';
import { showReport } from '../year/show-report.ts';
import { goldenCentre, programmeId, type StoredCentre } from '../count/stored-season.fixture.ts';
import { typeFigure } from './type-figure.ts';
import { writeRubric } from '../text/write-rubric.ts';

const world = useTestDatabase();
let centre: StoredCentre;
let senou: string;

beforeEach(async () => {
	centre = await goldenCentre(world.owner);
	senou = await programmeId(world.owner, centre, 'senou');
});

async function stateHours(hours: number, basedOn = 0) {
	await world.as('animateur', centre.id, (db) =>
		writeRubric(db, {
			programmeId: senou,
			year: 2018,
			rubric: 'figures',
			body: `Total de ${hours} heures de formation en cumulé`,
			basedOn
		})
	);
}

/** What the director has before her. */
async function listed() {
	const shown = await world.as('direction', centre.id, (db) =>
		showReport(db, centre, 2018, '2019-01-15')
	);
	return checkList(shown.report, shown.narratives, shown.choices);
}

async function choose(
	chosen: 'stated' | 'computed',
	role: 'direction' | 'animateur' = 'direction'
) {
	const [disagreement] = (await listed()).disagreements;
	return world.as(role, centre.id, (db) =>
		chooseFigure(db, {
			programmeId: senou,
			year: 2018,
			contradiction: disagreement!.contradiction,
			chosen
		})
	);
}

test('SÉNOU states 60 hours, the registers give 48: her choice settles it', async () => {
	await stateHours(60);
	expect((await listed()).open).toBe(1);
	await choose('stated');
	expect(await listed()).toMatchObject({ open: 0, disagreements: [{ chosen: 'stated' }] });
});

test('the last choice wins, and the first stays written', async () => {
	await stateHours(60);
	await choose('stated');
	await choose('computed');
	expect(await listed()).toMatchObject({ open: 0, disagreements: [{ chosen: 'computed' }] });
	const { rows } = await world.owner.query(
		'select chosen from figure_choices where centre_id = $1 order by id',
		[centre.id]
	);
	expect(rows).toEqual([{ chosen: 'stated' }, { chosen: 'computed' }]);
});

describe('a number that changes opens the question again', () => {
	test('the stated one', async () => {
		await stateHours(60);
		await choose('stated');
		await stateHours(62, 1);
		expect(await listed()).toMatchObject({ open: 1, disagreements: [{ chosen: null }] });
		await stateHours(60, 2);
		expect((await listed()).open).toBe(0);
	});

	test('the computed one', async () => {
		await stateHours(60);
		await choose('stated');
		await world.owner.query(
			`update seances set real_minutes = 120
			where id = (select id from seances where centre_id = $1 and planned_minutes = 90 limit 1)`,
			[centre.id]
		);
		expect(await listed()).toMatchObject({ open: 1, disagreements: [{ chosen: null }] });
	});
});

test('a rate, never a round number, is found again', async () => {
	const ateliers = await programmeId(world.owner, centre, 'ateliers');
	await world.as('animateur', centre.id, (db) =>
		typeFigure(db, { programmeId: ateliers, year: 2018, key: 'attendanceRate', text: '75 %' })
	);
	senou = ateliers;
	await choose('stated');
	expect(await listed()).toMatchObject({ open: 0, disagreements: [{ chosen: 'stated' }] });
});

test.each(['accueil', 'animateur', 'referent-famille'] as const)(
	'%s cannot choose, even past the screens',
	async (role) => {
		await stateHours(60);
		await expect(
			world.as(role, centre.id, (db) =>
				db
					.insertInto('figure_choices')
					.values({
						centre_id: centre.id,
						programme_id: senou,
						year: 2018,
						rubric: 'figures',
						figure: 'minutes',
						stated: 3600,
						computed: 2880,
						chosen: 'stated',
						recorded_at: '2019-01-15T09:00:00Z'
					})
					.execute()
			)
		).rejects.toThrow(/row-level security/);
		expect(await world.as('direction', centre.id, (db) => readChoices(db, 2018))).toEqual([]);
	}
);

test('a closed year is chosen no more', async () => {
	await stateHours(60);
	await world.as('direction', centre.id, (db) =>
		closeYear(db, { centre, year: 2018, today: '2019-01-15' })
	);
	expect(await choose('stated')).toMatchObject({ refusal: 'closed' });
});

test('another centre’s choice about the same numbers settles nothing here', async () => {
	await stateHours(60);
	await choose('stated');
	const first = centre;
	centre = await goldenCentre(world.owner);
	senou = await programmeId(world.owner, centre, 'senou');
	await stateHours(60);
	expect(centre.id).not.toBe(first.id);
	expect((await listed()).open).toBe(1);
});
