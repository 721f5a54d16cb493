import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { type ActingRole, asActing } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { publishGuides } from '../../../../../../tests/database/publish-guides.ts';
import { TODAY } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { listStepsToSee, lookAtStep, stepsWereShown } from './look-at-step.ts';
import { noteAtKiosk, writeKioskNotes } from './note-at-kiosk.ts';
import { readKioskCounts } from './read-kiosk-counts.ts';

const world = useTestDatabase();
const clock: Pick<World, 'database' | 'now'> = { database: null!, now: () => A_TUESDAY };
const WEEK = '2026-11-23';
const YEAR = { from: '2026-01-01', until: '2026-12-31' };
const centres = { brel: '', digue: '' };
const kiosks = { brel: null!, digue: null! } as Record<'brel' | 'digue', Standing>;
type Standing = Parameters<typeof noteAtKiosk>[1];

beforeAll(async () => {
	clock.database = world.app;
	await publishGuides(world, ['carte-vitale']);
	for (const name of ['brel', 'digue'] as const) {
		centres[name] = await world.addCentre(name);
		kiosks[name] = await stand(centres[name], name, 'Hall');
	}
});
beforeEach(() => world.owner.query('delete from kiosk_counts; delete from kiosk_step_looks'));

async function stand(id: string, slug: string, name: string): Promise<Standing> {
	const { rows } = await world.owner.query(
		`insert into kiosks (centre_id, name, recorded_at) values ($1, $2, $3) returning id`,
		[id, name, A_TUESDAY.toString()]
	);
	return { id: rows[0].id, centre: { id, slug, name: slug, timeZone: 'Europe/Paris' } };
}

const sums = (centre: string, kioskId?: string) =>
	world.as('direction', centre, (db) =>
		readKioskCounts(db, { weeks: YEAR, kioskId: kioskId ?? null })
	);
const count = (kioskId: string, ...notes: object[]) =>
	asKiosk(clock, { id: kioskId }, (db) =>
		sql`select count_at_kiosk(${JSON.stringify(notes)}::jsonb)`.execute(db)
	);
const note = (kind: string, key = '', n = 1, minutes = 0, week = WEEK) => ({
	...{ kind, key, n, minutes, week }
});

describe('a kiosk counts', () => {
	test('two machines that write at once lose nothing, and a centre adds up its kiosks', async () => {
		const other: typeof clock = { ...clock, database: world.app.withTables() as never };
		for (const one of [clock, other]) {
			noteAtKiosk(one, kiosks.brel, { kind: 'visit' }, { kind: 'visit', n: 0, minutes: 4 });
			noteAtKiosk(
				one,
				kiosks.brel,
				{ kind: 'guide', key: 'carte-vitale' },
				{ kind: 'print', n: 3 }
			);
		}
		await Promise.all([
			...[writeKioskNotes(clock), writeKioskNotes(other)],
			...Array.from({ length: 8 }, () => count(kiosks.brel.id, note('visit', '', 1, 2)))
		]);
		const garden = await stand(centres.brel, 'brel', `Jardin ${Date.now()}`);
		await count(garden.id, note('visit', '', 1, 5));
		expect(await sums(centres.brel)).toMatchObject({ visits: 11, minutes: 29, pages: 6 });
		expect(await sums(centres.brel, garden.id)).toMatchObject({
			visits: 1,
			minutes: 5,
			guides: []
		});
	});

	test('nobody reads another centre’s, and a kiosk reads none, its own included', async () => {
		await count(kiosks.brel.id, note('visit'));
		expect(await sums(centres.digue)).toMatchObject({ visits: 0, byWeek: [] });
		const read = (id: string) =>
			asKiosk(clock, { id }, (db) => db.selectFrom('kiosk_counts').selectAll().execute());
		expect(await read(kiosks.brel.id)).toEqual([]);
		expect(await read(kiosks.digue.id)).toEqual([]);
	});

	test('nobody but a kiosk adds, and no kiosk to another’s', async () => {
		const as = (role: ActingRole, subject?: string) =>
			asActing(
				world.app,
				{
					staffId: null,
					role,
					centres: [centres.brel],
					at: A_TUESDAY,
					...(subject && { subject })
				},
				(db) => sql`select count_at_kiosk(${JSON.stringify([note('visit')])}::jsonb)`.execute(db)
			);
		await as('direction', kiosks.brel.id);
		await as('visitor', centres.brel);
		await as('kiosk', centres.brel);
		await as('kiosk');
		await count(kiosks.digue.id, note('visit'));
		expect(await sums(centres.brel)).toMatchObject({ visits: 0 });
		await expect(
			asKiosk(clock, kiosks.brel, (db) =>
				sql`insert into kiosk_counts (centre_id, kiosk_id, week, kind, n)
					values (${centres.brel}, ${kiosks.brel.id}, ${WEEK}, 'visit', 1)`.execute(db)
			)
		).rejects.toThrow('kiosk_counts');
	});

	test('forty hosts a week are told, whoever types them at once; the others are added together', async () => {
		const hosts = Array.from({ length: 70 }, (_, nth) => `site-${nth}.fr`);
		await Promise.all(
			[hosts.slice(0, 30), hosts.slice(25, 60), hosts.slice(50)].map((typed) =>
				count(kiosks.brel.id, ...typed.map((host) => note('blocked-host', host)))
			)
		);
		await count(kiosks.brel.id, note('blocked-host', 'other', 2));
		const told = await sums(centres.brel);
		expect(told.hosts).toHaveLength(40);
		expect(told.otherHosts + told.hosts.reduce((sum, { n }) => sum + n, 0)).toBe(87);
		const again = told.hosts[0]!.host;
		await count(kiosks.brel.id, note('blocked-host', again), note('blocked-host', 'caf.fr'));
		const after = await sums(centres.brel);
		expect(after.hosts).toHaveLength(40);
		expect(after.otherHosts).toBe(told.otherHosts + 1);
		await count(kiosks.brel.id, note('blocked-host', 'caf.fr', 1, 0, '2026-11-30'));
		expect((await sums(centres.brel)).hosts).toHaveLength(41);
	});

	test('what the database could not take waits, and what it never would is left out', async () => {
		noteAtKiosk(clock, kiosks.brel, { kind: 'visit' }, { kind: 'guide', key: 'Carte Vitale !' });
		noteAtKiosk(clock, kiosks.brel, { kind: 'blocked-host', key: 'https://caf.fr/?nom=Durand' });
		await world.owner.query('alter table kiosk_counts rename to away');
		await expect(writeKioskNotes(clock)).rejects.toThrow('kiosk_counts');
		await world.owner.query('alter table away rename to kiosk_counts');
		noteAtKiosk(clock, kiosks.brel, { kind: 'visit' });
		await writeKioskNotes(clock);
		expect(await sums(centres.brel)).toMatchObject({
			visits: 2,
			guides: [],
			hosts: [],
			otherHosts: 1
		});
	});
});

describe('a step where many stop', () => {
	/** Of so many who opened the guide, so many stop at step 2. */
	const left = (stopped = 8, opened = 12, week = '2026-11-16') =>
		count(
			kiosks.brel.id,
			note('guide', 'carte-vitale', opened, 0, week),
			...[1, 2].map((step) => note('step', `carte-vitale/${step}`, opened, 0, week)),
			...[3, 4, 5].map((step) => note('step', `carte-vitale/${step}`, opened - stopped, 0, week)),
			note('guide-finished', 'carte-vitale/5', opened - stopped, 0, week)
		);
	const waiting = (centre = centres.brel, today = TODAY) =>
		world.as('animateur', centre, async (db) => {
			const told = await listStepsToSee(db, today);
			// A home asks this first, and lists nothing where no step was shown.
			if (!(await askAlone(db, stepsWereShown(db, today)))) expect(told).toEqual([]);
			return told;
		});
	const look = (step: number, today: string) =>
		world.as('animateur', centres.brel, (db) =>
			lookAtStep(db, { guide: 'carte-vitale', step, today })
		);

	test.each([
		[4, 4, 0],
		[5, 5, 1],
		[5, 15, 1],
		[5, 16, 0]
	])('%i of %i: five at the least, and one in three', async (stopped, opened, told) => {
		await left(stopped, opened);
		expect(await waiting()).toHaveLength(told);
	});

	test('the first page is none: one takes the list of papers there and goes', async () => {
		await count(kiosks.brel.id, note('guide', 'carte-vitale', 20));
		expect(await waiting()).toEqual([]);
	});

	test('looked at, it counts again from the week after; a step where few stop is not to look at', async () => {
		await left();
		expect(await look(3, '2026-11-18')).toMatchObject({ refusal: 'no-kiosk' });
		expect(await waiting()).toHaveLength(1);
		await look(2, '2026-11-18');
		expect(await waiting()).toEqual([]);
		expect(await look(2, '2026-11-18')).toMatchObject({ refusal: 'no-kiosk' });
		const { rows } = await world.owner.query('select step from kiosk_step_looks');
		expect(rows).toEqual([{ step: 2 }]);
		await left(6, 9, '2026-11-23');
		expect(await waiting()).toMatchObject([{ step: 2, stops: 6, opened: 9 }]);
	});

	test('is said to its centre until somebody looks', async () => {
		await left();
		const [step, ...others] = await waiting();
		expect(others).toEqual([]);
		expect(step!.sentence).toMatch(/^À l’étape 2 de «.*Carte Vitale.*», 8 passages sur 12/);
		expect(await waiting(centres.digue)).toEqual([]);
		await look(2, TODAY);
		expect(await waiting()).toEqual([]);
		const { rows } = await world.owner.query('select day::text, recorded_at from kiosk_step_looks');
		expect(rows).toMatchObject([{ day: TODAY }]);
	});

	test('is forgotten after eight weeks', async () => {
		await left();
		expect(await waiting(centres.brel, '2027-01-10')).toHaveLength(1);
		expect(await waiting(centres.brel, '2027-01-11')).toEqual([]);
	});

	test('has the names that people see; the desk looks at none', async () => {
		await left();
		const [named] = (await sums(centres.brel)).guides;
		expect(named).toMatchObject({ guide: 'carte-vitale', opened: 12, finished: 4 });
		expect(named!.title).toMatch(/^Carte Vitale/);
		expect(named!.stops).toEqual([{ step: 2, n: 8, title: expect.stringMatching(/^\p{Lu}/u) }]);
		await expect(
			world.as('accueil', centres.brel, (db) =>
				lookAtStep(db, { guide: 'carte-vitale', step: 2, today: TODAY })
			)
		).rejects.toThrow('kiosk_step_looks');
	});
});
