import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { renderReportJson } from '../../domain/render/report-json.ts';
import { closeYear } from './close-year.ts';
import { reportHtml } from '../render/render-report.ts';
import { showReport } from './show-report.ts';
import {
	goldenCentre,
	programmeId,
	sayExits,
	type StoredCentre
} from '../count/stored-season.fixture.ts';

const world = useTestDatabase();
let centre: StoredCentre;

beforeEach(async () => {
	centre = await goldenCentre(world.owner);
});

const close = (year = 2018, today = '2019-01-15', role: 'direction' | 'animateur' = 'direction') =>
	world.as(role, centre.id, (db) => closeYear(db, { centre, year, today }));

/** Both forms of the report, as they are read on that day. */
const told = (year = 2018, today = '2021-06-01') =>
	world.as('direction', centre.id, async (db) => {
		const shown = await showReport(db, centre, year, today);
		return { json: renderReportJson(shown.report), html: await reportHtml(db, shown) };
	});

/** Whether both forms are still the same, to the last byte. */
async function same(before: Awaited<ReturnType<typeof told>>): Promise<boolean> {
	const after = await told();
	return JSON.stringify(after.json) === JSON.stringify(before.json) && after.html === before.html;
}

/** What time and the law do to a season: names gone, then people, with all they did. */
async function purge() {
	await world.owner.query('delete from person_identities where centre_id = $1', [centre.id]);
	await world.owner.query('delete from enrolments where centre_id = $1', [centre.id]);
	await world.owner.query('delete from people where centre_id = $1', [centre.id]);
}

describe('a year is closed', () => {
	test.each([
		[2018, '2018-12-30'],
		[2018, '2018-06-01'],
		[2030, '2019-12-31']
	])('%i not on %s: it is not over', async (year, today) => {
		expect(await close(year, today)).toMatchObject({ refusal: 'not-over' });
	});

	test('on its last day, once', async () => {
		expect(await close(2018, '2018-12-31')).toHaveProperty('id');
		expect(await close()).toMatchObject({ refusal: 'already-closed' });
		expect((await told()).json.closedOn).toBe('2018-12-31');
	});

	test('once, though two directors press at the same moment', async () => {
		const both = await Promise.all([close(), close()]);
		expect(both.filter((result) => 'refusal' in result)).toHaveLength(1);
	});

	test('by the direction alone', async () => {
		await expect(close(2018, '2019-01-15', 'animateur')).rejects.toThrow(/row-level security/);
		expect((await told()).json.closedOn).toBeNull();
	});

	test('and the journal says so', async () => {
		const closed = (await close()) as { id: string };
		const { rows } = await world.owner.query(
			'select action, record_kind from journal where record_id = $1',
			[closed.id]
		);
		expect(rows).toEqual([{ action: 'close', record_kind: 'year' }]);
	});
});

describe('what is purged after', () => {
	test('leaves what people said at the end, and what is said later is not of that year', async () => {
		await sayExits(world.owner, centre, 'ateliers', ['independent', 'wants-more']);
		await close();
		const before = await told();
		const words = { independent: 1, 'does-it-alone': 0, 'wants-more': 1, 'does-not-know': 0 };
		expect(before.json.fiches[1]).toMatchObject({ exits: { ...words, unsaid: 11 } });
		expect(before.html).toContain('1 personne indépendante, 1 veut aller plus loin');
		await sayExits(world.owner, centre, 'ateliers', ['does-not-know', 'does-not-know']);
		expect(await same(before)).toBe(true);
		await purge();
		expect(await same(before)).toBe(true);
	});

	test('changes nothing of the report, in figures as in words', async () => {
		await close();
		const before = await told();
		expect(before.json.totals.people).toBe(49);
		expect(before.html).toContain('Données arrêtées au 15 janvier 2019');
		await purge();
		expect(await same(before)).toBe(true);
	});

	test('changes the report of a year left open', async () => {
		await purge();
		expect((await told()).json.totals.people).toBe(0);
	});

	test('a mark added after the closing changes nothing either', async () => {
		await close();
		const before = await told();
		await world.owner.query(`update attendances set kind = 'absent' where centre_id = $1`, [
			centre.id
		]);
		expect(await same(before)).toBe(true);
	});
});

test('the partners and places of a closed year keep the names they had, and nobody joins them', async () => {
	const senou = await programmeId(world.owner, centre, 'senou');
	const add = async (table: string, name: string, more: string, value: string | number) =>
		(
			await world.owner.query<{ id: string }>(
				`insert into ${table} (centre_id, name, ${more}, recorded_at) values ($1, $2, $3, now())
				returning id`,
				[centre.id, name, value]
			)
		).rows[0]!.id;
	const agree = (partnerId: string) =>
		world.owner.query(
			`insert into place_agreements (centre_id, programme_id, partner_id, since, recorded_at)
			values ($1, $2, $3, '2018-01-01', now())`,
			[centre.id, senou, partnerId]
		);
	const place = randomUUID();
	await world.owner.query(
		`insert into places (id, name, kind, verify_months, updated_on, recorded_at)
		values ($1, 'Lycée', 'Autre', 6, now(), now())`,
		[place]
	);
	const lycee = await add('partners', 'Lycée Clerc', 'place_id', place);
	await agree(lycee);
	await world.owner.query(
		`insert into group_rooms (group_id, centre_id, room_id, recorded_at)
		select g.id, g.centre_id, $2, now() from workshop_groups g
		join cycles c on c.id = g.cycle_id where c.programme_id = $1`,
		[senou, await add('rooms', 'Salle bleue', 'seats', 9)]
	);
	const narrative = async () =>
		(await world.as('direction', centre.id, (db) => showReport(db, centre, 2018, '2021-06-01')))
			.narratives['senou'];
	const open = { partners: ['Lycée Clerc'], places: ['Salle bleue'] };
	expect(await narrative()).toMatchObject(open);
	await close();
	await world.owner.query(`update partners set name = 'Lycée Mendel' where id = $1`, [lycee]);
	await world.owner.query(`update rooms set name = 'Salle verte' where centre_id = $1`, [
		centre.id
	]);
	await agree(await add('partners', 'Médiathèque', 'place_id', place));
	expect(await narrative()).toMatchObject(open);
});

describe('the year before', () => {
	beforeEach(async () => {
		// The same registers a year earlier, under the same programmes.
		await world.owner.query(
			`with copied as (
				insert into cycles (centre_id, programme_id, year, label, recorded_at)
				select centre_id, programme_id, 2017, label, recorded_at from cycles
				where centre_id = $1 and label like 'mars-avril%' returning id, centre_id
			), course as (
				insert into workshop_groups (centre_id, cycle_id, label, recorded_at)
				select centre_id, id, 'Groupe', '2017-01-01' from copied returning id, centre_id
			), day as (
				insert into seances (centre_id, group_id, day, planned_minutes, recorded_at)
				select centre_id, id, '2017-03-15', 90, '2017-01-01' from course returning id, group_id
			), enrolled as (
				insert into enrolments (centre_id, group_id, person_id, recorded_at)
				select c.centre_id, c.id, p.id, '2017-01-01' from course c
				join lateral (select id from people where centre_id = c.centre_id limit 5) p on true
				returning id, centre_id, group_id
			)
			insert into attendances (seance_id, enrolment_id, centre_id, group_id, kind, recorded_at)
			select day.id, e.id, e.centre_id, e.group_id, 'present', '2017-03-15' from enrolled e, day`,
			[centre.id]
		);
	});

	const previous = async () =>
		(await world.as('direction', centre.id, (db) => showReport(db, centre, 2018, '2019-01-15')))
			.report.previous;

	test('stands beside, counted while it is open, frozen once it is closed', async () => {
		const open = await previous();
		expect(open).toMatchObject({ year: 2017, totals: { people: 5, attendances: 5, minutes: 90 } });
		await close(2017);
		await purge();
		expect(await previous()).toEqual(open);
	});

	test('is frozen with the year that compares itself with it', async () => {
		await close(2018);
		const before = await told();
		expect(before.html).toContain('2018 et 2017');
		await purge();
		expect(await same(before)).toBe(true);
	});

	test('those who came then are no new people now', async () => {
		const { report } = await world.as('direction', centre.id, (db) =>
			showReport(db, centre, 2018, '2019-01-15')
		);
		expect(report.people).toMatchObject({ people: 49, newPeople: 44, returningPeople: 5 });
	});

	test('without any season, nothing is compared', async () => {
		const { report } = await world.as('direction', centre.id, (db) =>
			showReport(db, centre, 2017, '2019-01-15')
		);
		expect(report.previous).toBeNull();
	});
});

test('a digest, and the quarter of who has no name, are destroyed once every season of the person is closed, not before', async () => {
	const { rows: people } = await world.owner.query<{ id: string; label: string }>(
		`select distinct on (c.label) e.person_id as id, c.label from enrolments e
		join workshop_groups g on g.id = e.group_id join cycles c on c.id = g.cycle_id
		where e.centre_id = $1 and c.label = any ($2) order by c.label, e.person_id`,
		[centre.id, ['mars-avril 1', 'février-avril 6']]
	);
	expect(people).toHaveLength(2);
	const [stays, goes] = people.map(({ id }) => id);
	for (const id of [stays, goes]) {
		await world.owner.query(
			`insert into person_traces (person_id, centre_id, digest, recorded_at)
			values ($1, $2, $3, now())`,
			[id, centre.id, randomBytes(32)]
		);
	}
	await world.owner.query(
		`insert into cycles (centre_id, programme_id, year, label, recorded_at)
		select centre_id, programme_id, 2019, 'suite', now() from cycles where centre_id = $1 limit 1`,
		[centre.id]
	);
	await world.owner.query(
		`with course as (
			insert into workshop_groups (centre_id, cycle_id, label, recorded_at)
			select $1, id, 'Groupe', now() from cycles where centre_id = $1 and year = 2019 returning id
		)
		insert into enrolments (centre_id, group_id, person_id, recorded_at)
		select $1, id, $2, now() from course`,
		[centre.id, stays]
	);
	// Nobody of this season has a name: a quarter is all that would still tell where she lives.
	const quarter = await world.owner.query<{ id: string }>(
		`insert into quarters (centre_id, name, kind, recorded_at)
		values ($1, 'Ramsès', 'veille', now()) returning id`,
		[centre.id]
	);
	await world.owner.query('update people set quarter_id = $1 where id = any ($2)', [
		quarter.rows[0]!.id,
		[stays, goes]
	]);
	const located = async () => {
		const { rows } = await world.owner.query<{ id: string }>(
			'select id from people where centre_id = $1 and quarter_id is not null',
			[centre.id]
		);
		return rows.map(({ id }) => id);
	};
	const traced = async () => {
		const { rows } = await world.owner.query<{ id: string }>(
			'select person_id as id from person_traces where centre_id = $1',
			[centre.id]
		);
		return rows.map(({ id }) => id);
	};
	await close(2018);
	expect([await traced(), await located()]).toEqual([[stays], [stays]]);
	await close(2019, '2020-01-15');
	expect([await traced(), await located()]).toEqual([[], []]);
});
