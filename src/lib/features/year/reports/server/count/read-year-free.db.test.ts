import { beforeAll, expect, test } from 'vitest';
import {
	addMachine,
	endRepair,
	lendMachine,
	returnLoan,
	sendToRepair
} from '#lib/features/learning/equipment/index.server.ts';
import { countWalkIn, undoWalkIn } from '#lib/features/learning/agreements/index.server.ts';
import { answerCall } from '#lib/features/learning/follow-ups/index.server.ts';
import {
	addToProject,
	noteVisit,
	openProject,
	recordOutcome,
	undoProjectVisit
} from '#lib/features/learning/projects/index.server.ts';
import {
	addDefaultProgrammes,
	enrolPerson,
	listProgrammes,
	planGroup
} from '#lib/features/learning/workshops/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { done, TODAY, useStoryCentre } from '../../../../../../../tests/database/story-centre.ts';
import type { FreeCounts, ProgrammeFree } from '../../domain/count/free-counts.ts';
import { FREE_LABELS, type FreeFigureKey } from '../../domain/figures/free-figure-keys.ts';
import { formatFigure } from '../../domain/figures/figures.ts';
import { freeFigures } from '../../domain/figures/free-figures.ts';
import { freeFigureOfRows } from '../../domain/figures/rows-figure.ts';
import { listFreeRows } from '../figures/list-free-rows.ts';
import { listNetworkFree } from './list-network-free.ts';
import { readSeasonCounts } from './read-season-counts.ts';
import { readYearFree } from './read-year-free.ts';

const centre = useStoryCentre('direction');
const { act, addResident, world } = centre;
const YEAR = 2026;
const timeZone = 'Europe/Paris';
let programmeId = '';
let madeleine = '';

const DEVICE = { brand: 'Grille-pain', fault: '', repaired: 'yes' as const };
const visit = (db: Db, projectId: string, change: object = {}) =>
	noteVisit(db, {
		...{ projectId, day: '2026-11-10', minutes: 120, personIds: [madeleine], unnamed: 0 },
		...{ done: '', device: null, today: TODAY, ...change }
	});

beforeAll(async () => {
	await world.asOperator([centre.centreId], addDefaultProgrammes);
	madeleine = await addResident('Delattre');
	await act(async (db) => {
		programmeId = (await listProgrammes(db)).find(({ slug }) => slug === 'senou')!.id;
		const open = async (change: object) =>
			done(
				await openProject(db, {
					...{ kind: 'personal', title: 'Cassettes', wish: '', openedOn: '2026-10-01' },
					...{ today: TODAY, ...change }
				})
			).id;
		const own = await open({ programmeId });
		done(await addToProject(db, { projectId: own, personId: madeleine }));
		done(await visit(db, own));
		done(await visit(db, own, { day: '2026-11-17', minutes: 90 }));
		const wrong = done(await visit(db, own, { minutes: 300 }));
		done(await undoProjectVisit(db, wrong.id));
		const end = { projectId: own, words: '', day: '2026-11-20', today: TODAY };
		done(await recordOutcome(db, { ...end, outcome: 'finished' }));
		const cafe = await open({ kind: 'repair-cafe', title: 'Repair café', openedOn: '2025-03-01' });
		const nobody = { personIds: [], unnamed: 3 };
		done(await visit(db, cafe, { ...nobody, device: DEVICE }));
		done(await visit(db, cafe, { ...nobody, device: { ...DEVICE, repaired: 'no' } }));
		// Of the year before, and of no year: told in neither.
		done(await visit(db, cafe, { ...nobody, day: '2025-04-01', device: DEVICE }));
		const over = await open({ kind: 'fablab', title: 'Une affiche', openedOn: '2025-03-02' });
		done(await recordOutcome(db, { ...end, projectId: over, outcome: 'stopped' }));
		done(await recordOutcome(db, { ...end, projectId: over, outcome: null }));

		const add = async (name: string) =>
			done(await addMachine(db, { kind: 'laptop', name, boughtOn: '', today: TODAY })).id;
		const [lent, mended] = [await add('Portable'), await add('Imprimante')];
		const loan = { machineId: lent, borrower: 'Club', dueOn: '2026-11-30', today: TODAY, timeZone };
		const { id } = done(await lendMachine(db, loan));
		done(await returnLoan(db, { loanId: id, note: '', today: '2026-12-02' }));
		done(await lendMachine(db, loan));
		const repair = { machineId: mended, fault: 'bourrage', repairer: '', today: TODAY };
		const sent = done(await sendToRepair(db, repair));
		done(await endRepair(db, { repairId: sent.id, done: '', cost: '12,50', today: TODAY }));

		const group = done(
			await planGroup(db, {
				...{ programmeId, year: YEAR, cycleLabel: 'novembre', groupLabel: 'Groupe 1' },
				...{ firstDay: '2026-11-10', seances: 4, startsAt: '09:00', endsAt: '10:30' },
				...{ animators: [], skipped: [] }
			})
		);
		const enrolment = done(await enrolPerson(db, { groupId: group.id, personId: madeleine }));
		const said = { enrolmentId: enrolment.id, today: TODAY };
		done(await answerCall(db, { ...said, answer: 'not-reached' }));
		done(await answerCall(db, { ...said, answer: 'uses-alone' }));
	});
});

const told = (year = YEAR) => act((db) => readYearFree(db, year));

test('the year tells its projects, things and answers; what was taken back is in none of them', async () => {
	const { year, programmes } = await told();
	expect(year).toEqual({
		projects: {
			...{ followed: 2, opened: 1, visits: 4, minutes: 450, people: 1, unnamed: 6 },
			outcomes: { finished: 1, stopped: 0, 'handed-on': 0 },
			kinds: [
				{ kind: 'personal', projects: 1, visits: 2, minutes: 210 },
				{ kind: 'repair-cafe', projects: 1, visits: 2, minutes: 240 }
			],
			devices: { yes: 1, partly: 0, no: 1 }
		},
		answers: {
			calls: { 'uses-alone': 1, 'drop-in': 0, 'pre-list': 0, nothing: 0, 'not-reached': 0 },
			renewals: { 'goes-on': 0, stops: 0, 'not-reached': 0 }
		},
		loans: { lent: 2, back: 1, late: 1 },
		repairs: { sent: 1, back: 1, cents: 1250 }
	});
	expect(programmes.get(programmeId)?.projects).toMatchObject({ followed: 1, minutes: 210 });
	expect(programmes.get(programmeId)?.answers?.calls['uses-alone']).toBe(1);
});

test('a year in which nothing happened says nothing', async () => {
	expect(await told(2019)).toEqual({ year: null, programmes: new Map() });
});

test('each figure is what its rows add up to', async () => {
	const { year } = await told();
	const figures = freeFigures(year!);
	expect(figures.length).toBeGreaterThan(9);
	for (const { key, value, unit } of figures) {
		const { rows, total } = await act((db) =>
			listFreeRows(db, key, { year: YEAR, programme: null, after: null })
		);
		expect([key, rows.length]).toEqual([key, total.rows]);
		expect([key, freeFigureOfRows(key, total)]).toEqual([key, formatFigure(value, unit)]);
	}
});

test('the rows of one activity are those of its projects', async () => {
	const rows = (key: FreeFigureKey) =>
		act((db) => listFreeRows(db, key, { year: YEAR, programme: 'senou', after: null }));
	expect((await rows('visits')).total).toEqual({ rows: 2, amount: 210 });
	expect((await rows('devices')).rows).toEqual([]);
	expect((await rows('calls')).rows).toMatchObject([{ detail: 'uses-alone' }]);
	expect(Object.keys(FREE_LABELS)).toContain('calls');
});

test('those who walk in are a figure of the year and of the activity, and its rows are the days', async () => {
	const fablab = (await act(listProgrammes)).find(({ slug }) => slug === 'fablab')!.id;
	const enter = (day: string) => act((db) => countWalkIn(db, { programmeId: fablab, today: day }));
	for (const day of ['2026-11-10', '2026-11-10', '2026-11-17', '2026-11-17']) await enter(day);
	await act((db) => undoWalkIn(db, { programmeId: fablab, today: '2026-11-17' }));
	const { year, programmes } = await told();
	const figureOf = (free: FreeCounts | ProgrammeFree) =>
		freeFigures(free).find(({ key }) => key === 'walkIns');
	expect(figureOf(year!)).toMatchObject({ label: 'Venues sans inscription', value: 3 });
	expect(figureOf(programmes.get(fablab)!)).toMatchObject({ value: 3 });
	const { rows, total } = await act((db) =>
		listFreeRows(db, 'walkIns', { year: YEAR, programme: 'fablab', after: null })
	);
	expect(rows.map(({ day, what, record, amount }) => [day, what, record, amount])).toEqual([
		['2026-11-10', 'FabLab', 'fablab', 2],
		['2026-11-17', 'FabLab', 'fablab', 1]
	]);
	expect(freeFigureOfRows('walkIns', total)).toBe('3');
	const senou = { year: YEAR, programme: 'senou', after: null };
	expect((await act((db) => listFreeRows(db, 'walkIns', senou))).rows).toEqual([]);
});

test('the fiche of an activity is told of its projects, held or not', async () => {
	const name = { slug: 'jacques-brel', name: 'Jacques Brel' };
	const season = await act((db) => readSeasonCounts(db, name, YEAR));
	expect(season.free?.projects.followed).toBe(2);
	expect(season.fiches.find(({ programme }) => programme.slug === 'senou')?.free).toMatchObject({
		projects: { followed: 1 }
	});
});

const network = (role: 'coordination' | 'direction') =>
	asActing(world.app, { staffId: null, role, centres: [], at: A_TUESDAY }, (db) =>
		listNetworkFree(db, YEAR)
	);

test('the network reads no number under eleven, and nobody else reads any', async () => {
	const hidden = { visits: null, people: null, devices: null, repaired: null };
	expect(await network('coordination')).toMatchObject([{ ...hidden, projectMinutes: null }]);
	expect(await network('direction')).toEqual([]);
	await act(async (db) => {
		const { rows } = await world.owner.query<{ id: string }>(
			`select id from projects where kind = 'repair-cafe'`
		);
		for (let count = 0; count < 9; count++) {
			done(await visit(db, rows[0]!.id, { personIds: [], unnamed: 1, device: DEVICE }));
		}
	});
	// Eleven things, ten of them mended: the one that was not would be found by difference.
	expect(await network('coordination')).toMatchObject([
		{ visits: 13, projectMinutes: 1530, people: null, devices: 11, repaired: null }
	]);
});
