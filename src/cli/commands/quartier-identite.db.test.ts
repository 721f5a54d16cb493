import { beforeEach, expect, test } from 'vitest';
import {
	holds,
	shuffleContributions,
	typeWalk
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { type ActingRole, asActing } from '#lib/platform/database/acting.ts';
import {
	A_TUESDAY,
	done,
	KEY,
	useContributions
} from '../../lib/features/neighbourhood/contributions/server/contributions.fixture.ts';
import type { CommandWorld } from '../command.ts';
import { commands } from '../commands.ts';
import { quartierIdentite } from './quartier-identite.ts';

const { desk, say, world, centres, around } = useContributions();
beforeEach(() =>
	world.owner.query(
		`truncate contributions, contribution_identities, contribution_urns, journal cascade`
	)
);

const OPENING = {
	...{ raison: 'Menaces de mort signalées le 20 novembre.', par: 'Nadia Essai' },
	demande: 'Réquisition n° 2026/123, parquet de Boulogne-sur-Mer'
};
const FROM_HOME = {
	contact: { mail: 'janine@exemple.fr' },
	trace: {
		address: '192.0.2.7',
		at: '2026-11-24T08:00:00Z',
		browser: 'tiré-au-sort',
		kioskId: null
	}
};
const NIGHT = Temporal.Instant.from('2027-12-01T03:00:00Z');

const open = (parole: string, { change = {}, key = KEY, at = A_TUESDAY } = {}) =>
	quartierIdentite.run(
		{ database: world.app, now: () => at, secrets: { voices: key } } as unknown as CommandWorld,
		[],
		{ parole, ...OPENING, ...change }
	);
const lines = async (...asked: Parameters<typeof open>) => {
	const outcome = await open(...asked);
	if (outcome.code !== 0) throw new Error(JSON.stringify(outcome));
	return outcome.lines.map((line) => line.replaceAll('\u00a0', ' '));
};
/** As every hour does. */
const writeApart = () =>
	shuffleContributions(
		{ database: world.app, now: () => A_TUESDAY, secrets: { voices: KEY } } as CommandWorld,
		{ at: 'hour', centres: [centres.brel] }
	);
const openings = async () =>
	(
		await world.owner.query(
			`select contribution_id, opened_by, request, reason, outcome, recorded_at from contribution_openings order by id`
		)
	).rows;
const nightOf = (at: Temporal.Instant) =>
	asActing(
		world.app,
		{ staffId: null, role: 'operator', centres: [centres.brel, centres.digue], at },
		(db) =>
			holds.erasePast!(db, {
				...{ timeZone: 'Europe/Paris' },
				today: at.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString()
			})
	);

test('for the law, it tells where a word came from, and keeps who asked, when, why and for which request', async () => {
	const { id } = done(await say({}, FROM_HOME));
	expect(await lines(id)).toEqual([
		...['Adresse du réseau : 192.0.2.7', 'Reçue le : 2026-11-24T08:00:00Z (temps universel)'],
		...['Navigateur (nombre tiré au sort) : tiré-au-sort', 'Moyen de répondre : janine@exemple.fr'],
		'Effacées la nuit à partir du 1er décembre 2027.',
		'Cette ouverture est notée pour cinq ans.'
	]);
	expect(await openings()).toEqual([
		{
			...{ contribution_id: id, opened_by: OPENING.par, request: OPENING.demande },
			...{ reason: OPENING.raison, outcome: 'told', recorded_at: A_TUESDAY }
		}
	]);
	const { rows } = await world.owner.query(
		`select role, action, record_id, centre_id from journal where action = 'open-identity'`
	);
	expect(rows).toEqual([
		{ role: 'operator', action: 'open-identity', record_id: id, centre_id: centres.brel }
	]);
	// What was read is written nowhere.
	const kept = await world.owner.query(
		`select string_agg(o::text, ' ') as words from contribution_openings o`
	);
	expect(kept.rows[0].words).not.toMatch(/192\.0\.2\.7|janine|tiré-au-sort/);
});

test('nothing is opened without who, why and for which request; and then nothing is written', async () => {
	const { id } = done(await say({}, FROM_HOME));
	for (const name of ['raison', 'demande', 'par', 'parole']) {
		const given = { parole: id, ...OPENING, [name]: undefined };
		expect(quartierIdentite.check([], given), name).toBe(`Il manque --${name}.`);
	}
	for (const change of [{ raison: ' . ' }, { demande: '?' }, { par: 'x' }]) {
		expect(await open(id, { change }), JSON.stringify(change)).toMatchObject({ code: 1 });
	}
	const unknown = '019abcde-0000-7000-8000-000000000000';
	expect(await open(unknown)).toMatchObject({
		...{ code: 1, value: { refusal: 'unknown-contribution' } }
	});
	expect(quartierIdentite.check([], { parole: 'x', ...OPENING })).toMatch(/identifiant/);
	expect(commands['quartier identite']).toBe(quartierIdentite);
	expect(await openings()).toEqual([]);
});

test('another key opens nothing, and it is said', async () => {
	const { id } = done(await say({}, FROM_HOME));
	const other = await lines(id, { key: Buffer.alloc(32, 'other') });
	expect(other[0]).toBe('Rien n’est gardé de qui a envoyé cette parole.');
	await writeApart();
	// Under its own name, sealed by another: moved there, it opens no more.
	await world.owner.query(`update contribution_identities set sealed = $1`, [Buffer.alloc(60, 7)]);
	expect(await open(id)).toMatchObject({ code: 1, value: { refusal: 'other-key' } });
	expect(await openings()).toMatchObject([{ outcome: 'never-kept' }]);
});

test('after its year it is erased, and the command says so and since when; of a paper nothing ever was', async () => {
	const { id } = done(await say({}, FROM_HOME));
	await writeApart();
	expect(await nightOf(NIGHT.subtract({ hours: 24 }))).toMatchObject({
		contribution_identities: 0
	});
	expect((await lines(id, { at: NIGHT.subtract({ hours: 24 }) }))[0]).toMatch(/192/);
	expect(await nightOf(NIGHT)).toMatchObject({ contribution_identities: 2 });
	expect((await lines(id, { at: NIGHT }))[0]).toBe(
		'Effacé : ces données sont gardées un an, puis effacées la nuit. Elles l’ont été à partir du 1er décembre 2027. Il n’en reste rien.'
	);
	const line = { nth: 1, door: 'idea' as const, subject: null, street: '', words: 'Un banc.' };
	done(await desk((db) => typeWalk(db, [line], around(centres.brel))));
	const { rows } = await world.owner.query(`select id from contributions where channel = 'paper'`);
	expect((await lines(rows[0].id))[0]).toMatch(/papier/);
	expect((await openings()).map(({ outcome }) => outcome)).toEqual([
		...['told', 'erased', 'never-kept']
	]);
});

test('the proof of an opening goes after five years, and nobody of a team or of the network reads it', async () => {
	const { id } = done(await say({}, FROM_HOME));
	await open(id);
	const reads = (role: ActingRole) =>
		asActing(world.app, { staffId: null, role, centres: [centres.brel], at: A_TUESDAY }, (db) =>
			db.selectFrom('contribution_openings').select('id').execute()
		);
	for (const role of [
		'direction',
		'animateur',
		'coordination',
		'administration',
		'visitor'
	] as const)
		expect(await reads(role), role).toEqual([]);
	expect(await reads('operator')).toHaveLength(1);
	expect(await nightOf(A_TUESDAY.add({ hours: 24 * 1825 }))).toMatchObject({
		contribution_openings: 0
	});
	expect(await nightOf(A_TUESDAY.add({ hours: 24 * 1828 }))).toMatchObject({
		contribution_openings: 1
	});
});
