import { beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { listCertificates } from '#lib/features/rights/rights/index.server.ts';
import {
	pauseRetention,
	resumeRetention,
	showRetention
} from '#lib/features/rights/retention/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { isOutage } from '#lib/platform/database/outage.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { nightsOf } from './named-season.fixture.ts';

const world = useTestDatabase();
let nth = 0;
let centre: { id: string; slug: string; name: string };
let night: ReturnType<typeof nightsOf>['night'];
let names: ReturnType<typeof nightsOf>['names'];

beforeEach(async () => {
	nth += 1;
	const slug = `centre-${nth}`;
	centre = { id: await world.addCentre(slug), slug, name: slug };
	({ night, names } = nightsOf(world, centre));
});

/** Somebody written down on a day, at the desk. */
async function known(day: string, where = centre.id): Promise<string> {
	const added = await world.asOperator(
		[where],
		(db) => addPerson(db, { familyName: 'Lefèbvre', givenName: 'Anne', birthYear: 1948 }),
		Temporal.Instant.from(`${day}T09:00:00Z`)
	);
	if ('refusal' in added) throw new Error(added.message);
	return added.id;
}

const direct = <T>(work: Parameters<typeof world.as<T>>[2]) =>
	world.as('direction', centre.id, work);
const shown = (today: string) =>
	direct((db) => showRetention(db, { holds: HOLDS, timeZone: 'Europe/Paris', today }));
const one = async (sql: string) => (await world.owner.query(sql, [centre.id])).rows[0];
const asked = (personId: string, day: string) =>
	world.owner.query(
		`insert into requests (centre_id, words, family, channel, origin, person_id, day, recorded_at)
		values ($1, 'la carte grise de Monsieur Dupont', 'autre-demarche', 'comes', 'herself', $2, $3, now())`,
		[centre.id, personId, day]
	);

test('a name is announced thirty days before its end, and goes two years after the last contact', async () => {
	await known('2024-11-24');
	expect(await night('2026-10-25')).toMatchObject({ warned: 0 });
	expect(await night('2026-10-26')).toMatchObject({ warned: 1, erased: 0 });
	expect(await night('2026-11-24')).toMatchObject({ warned: 0, erased: 0 });
	expect(await night('2026-11-25')).toMatchObject({ erased: 1 });
	expect(await names()).toBe(0);
	expect(await one('select birth_year, age_band from people where centre_id = $1')).toEqual({
		birth_year: null,
		age_band: 'soixante_dix_plus'
	});
});

test('a name long past its end is announced all the same, and has its thirty days', async () => {
	await known('2019-03-01');
	expect(await night('2026-10-01')).toMatchObject({ warned: 1, erased: 0 });
	expect(await night('2026-10-30')).toMatchObject({ erased: 0 });
	expect(await night('2026-10-31')).toMatchObject({ erased: 1 });
});

test('somebody who comes back is kept, and the announcement is taken back', async () => {
	const id = await known('2024-11-01');
	await night('2026-10-10');
	await asked(id, '2026-10-20');
	expect(await night('2026-11-24')).toMatchObject({ erased: 0, takenBack: 1 });
	expect((await shown('2026-11-24')).lines).toEqual([]);
	expect(await names()).toBe(1);
});

test('the same night run twice, or by two machines at once, does its work once', async () => {
	await known('2019-03-01');
	await night('2026-10-01');
	const both = await Promise.all([night('2026-11-01'), night('2026-11-01')]);
	expect(both.map(({ erased }) => erased).toSorted()).toEqual([0, 1]);
	expect(await night('2026-11-01')).toMatchObject({ warned: 0, erased: 0, certificateId: null });
	expect(await direct((db) => listCertificates(db))).toHaveLength(1);
});

test('a night killed on its way did nothing, and the next one does it all', async () => {
	const id = await known('2019-03-01');
	await asked(id, '2019-03-02');
	await night('2026-10-01');
	// The last thing a night writes is its certificate: refused, all of it goes back.
	await world.owner.query(
		`create function cut() returns trigger language plpgsql as $$ begin
			perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
		create trigger cut before insert on destruction_certificates execute function cut()`
	);
	await expect(night('2026-11-01')).rejects.toSatisfy(isOutage);
	expect(await names()).toBe(1);
	expect(await one('select words from requests where centre_id = $1')).toEqual({
		words: 'la carte grise de Monsieur Dupont'
	});
	expect(await one('select count(*) from year_closings where centre_id = $1')).toEqual({
		count: 0
	});
	await world.owner.query('drop trigger cut on destruction_certificates; drop function cut()');
	expect(await night('2026-11-01')).toMatchObject({ erased: 1, yearsClosed: [2019] });
	expect(await names()).toBe(0);
});

test('the night of a centre touches no other', async () => {
	const neighbour = await world.addCentre(`voisin-${nth}`);
	await known('2019-03-01', neighbour);
	await known('2019-03-01');
	await night('2026-10-01');
	await night('2026-11-01');
	const { rows } = await world.owner.query(
		`select (select count(*)::integer from person_identities where centre_id = $1) as names,
			(select count(*)::integer from retention_warnings where centre_id = $1) as warnings,
			(select count(*)::integer from destruction_certificates where centre_id = $1) as certificates`,
		[neighbour]
	);
	expect(rows).toEqual([{ names: 1, warnings: 0, certificates: 0 }]);
});

describe('a pause', () => {
	test('keeps a name until its day, and announces its end thirty days before', async () => {
		const id = await known('2024-10-01');
		await night('2026-09-15');
		await direct((db) =>
			pauseRetention(db, {
				personId: id,
				reason: 'Une réclamation est en cours.',
				until: '2027-03-31',
				today: '2026-09-20'
			})
		);
		expect(await night('2026-10-20')).toMatchObject({ warned: 0, erased: 0 });
		const { lines } = await shown('2026-10-20');
		expect(lines).toMatchObject([
			{ step: 'paused', pause: { until: '2027-03-31', reason: 'Une réclamation est en cours.' } }
		]);
		expect(await night('2027-03-02')).toMatchObject({ warned: 1, erased: 0 });
		expect(await night('2027-03-31')).toMatchObject({ erased: 0 });
		expect(await night('2027-04-01')).toMatchObject({ erased: 1 });
		expect(await one('select count(*) from retention_pauses where centre_id = $1')).toEqual({
			count: 0
		});
	});

	test('that is ended gives thirty days again', async () => {
		const id = await known('2019-03-01');
		await night('2026-09-01');
		await direct((db) =>
			pauseRetention(db, {
				personId: id,
				reason: 'Un dossier ouvert.',
				until: '2027-09-01',
				today: '2026-09-10'
			})
		);
		await night('2026-10-10');
		await direct((db) => resumeRetention(db, { personId: id, today: '2026-10-12' }));
		expect(await night('2026-10-13')).toMatchObject({ warned: 1, erased: 0 });
		expect(await night('2026-11-12')).toMatchObject({ erased: 1 });
	});

	test.each([
		['without a reason', { reason: ' ' }, 'reason'],
		['until a day that is over', { until: '2026-09-10' }, 'until'],
		['until no day at all', { until: 'demain' }, 'until'],
		['for ten years', { until: '2036-09-10' }, 'until'],
		[
			'with a confidential number',
			{ reason: `IBAN FR${76} 3000 6000 0112 3456 7890 189` },
			'confidential'
		]
	])('%s is refused, and nothing is written', async (_story, change, refusal) => {
		const id = await known('2024-10-01');
		const pause = { personId: id, reason: 'Un dossier ouvert.', until: '2027-01-01', ...change };
		const answer = await direct((db) => pauseRetention(db, { ...pause, today: '2026-09-10' }));
		expect(answer).toMatchObject({ refusal });
		expect(await one('select count(*) from retention_pauses where centre_id = $1')).toEqual({
			count: 0
		});
	});
});

test('the words of an anonymous request have two years too', async () => {
	await world.owner.query(
		`insert into requests (centre_id, words, family, channel, origin, day, recorded_at)
		values ($1, 'ma voisine Mme Dupont', 'retraite', 'comes', 'herself', '2024-10-01', now()),
			($1, 'une déclaration', 'retraite', 'comes', 'herself', '2024-11-01', now())`,
		[centre.id]
	);
	expect(await night('2026-10-15')).toMatchObject({ erased: 0 });
	const { rows } = await world.owner.query(
		'select words from requests where centre_id = $1 order by day',
		[centre.id]
	);
	expect(rows).toEqual([{ words: '[effacé]' }, { words: 'une déclaration' }]);
	expect(await direct((db) => listCertificates(db))).toMatchObject([
		{ cause: 'retention', people: 0, counts: { requests: 1 } }
	]);
});

test('the dry run tells what the night then does, and touches nothing', async () => {
	const id = await known('2019-03-01');
	await asked(id, '2019-03-02');
	expect((await shown('2026-10-01')).tonight).toEqual({ warned: 1, erased: 0, yearsClosed: [] });
	await night('2026-10-01');
	const foreseen = (await shown('2026-11-01')).tonight;
	expect(foreseen).toEqual({ warned: 0, erased: 1, yearsClosed: [2019] });
	expect(await names()).toBe(1);
	expect(await night('2026-11-01')).toMatchObject(foreseen);
});
