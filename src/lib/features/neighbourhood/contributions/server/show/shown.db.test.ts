import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addPlace, showPlace } from '#lib/features/resources/places/index.server.ts';
import { A_TUESDAY, done, TODAY, useContributions } from '../contributions.fixture.ts';
import { decide, type Verdict } from '../decide/decide.ts';
import { listWaiting } from '../read/list-waiting.ts';
import { exportShown } from './export-shown.ts';
import { listShown, readShown, type ShownAsked } from './list-shown.ts';
import { readShownPhoto } from './read-shown-photo.ts';
import { shownPoints } from './shown-points.ts';
import { shownTowns } from './shown-towns.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';

const { brel, network, visitor, say, world, centres } = useContributions();

type Said = Parameters<typeof say>[0];

const decideOn = (id: string, verdict: Verdict) =>
	brel(async (db) => {
		const waiting = (await listWaiting(db)).waiting.find((one) => one.id === id)!;
		return done(await decide(db, id, { versionId: waiting.versionId }, verdict));
	});
const PUBLISH = { decision: 'publish', corrected: null, photo: null } as const;
const hide = { decision: 'hide', reason: 'untrue', words: null } as const;

async function published(change: Said, corrected: Corrected | null = null): Promise<string> {
	const { id } = done(await say(change));
	await decideOn(id, { ...PUBLISH, corrected });
	return id;
}
type Corrected = { words: string; reason: string };

const place = {
	...{ name: 'Kiosque des Essais', kind: 'BIB', street: '4 quai des Essais', town: 'Le Portel' },
	...{ insee: '62667', latitude: 50.708, longitude: 1.573 }
};
const list = async (asked: Partial<ShownAsked> = {}) =>
	visitor((db) => listShown(db, { today: TODAY, most: 50, ...asked }));
const words = async (asked: Partial<ShownAsked> = {}) =>
	(await list(asked)).shown.map((one) => one.words).toSorted();

const at = { idea: '', lamp: '', party: '', corrected: '', hidden: '' };
let placeId = '';
beforeAll(async () => {
	placeId = await network(async (db) => {
		const added = await addPlace(db, place, 'team', PLACES_KEY);
		if ('refusal' in added) throw new Error(added.message);
		await showPlace(db, added.id, true);
		return added.id;
	});
	at.idea = await published({ words: 'Un banc devant la bibliothèque.', where: { placeId } });
	at.lamp = await published({
		...{ door: 'problem', subject: 'lighting', words: 'La lampe est cassée.' },
		where: { point: { latitude: 50.7256, longitude: 1.6139 } }
	});
	at.party = await published({ door: 'news', words: 'La fête est samedi.', endsOn: '2026-11-28' });
	at.corrected = await published(
		{ door: 'tip', words: 'Le marché est nul mais pas cher.' },
		{ words: 'Le marché est pas cher.', reason: 'Des mots blessants.' }
	);
	at.hidden = await published({ words: 'Ceci est faux.' });
	const { rows } = await world.owner.query(
		'select version_id from contribution_decisions where contribution_id = $1',
		[at.hidden]
	);
	done(await brel((db) => decide(db, at.hidden, { versionId: rows[0].version_id }, hide)));
	done(await say({ words: 'Personne ne m’a encore lu.' }));
	const refused = done(await say({ words: 'Bande de nuls.' }));
	await decideOn(refused.id, { decision: 'refuse', reason: 'insult', words: null });
});

describe('a visitor reads what was published, and nothing else', () => {
	test('what waits, what was refused, what is hidden, what was said before it was corrected: told nowhere', async () => {
		expect(await words()).toEqual(
			[
				...['La fête est samedi.', 'La lampe est cassée.', 'Le marché est pas cher.'],
				'Un banc devant la bibliothèque.'
			].toSorted()
		);
		expect(await visitor((db) => readShown(db, at.hidden, TODAY))).toBeNull();
		expect(await visitor((db) => readShown(db, at.corrected, TODAY))).toMatchObject({
			...{ words: 'Le marché est pas cher.', isCorrected: true, day: '2026-11-24' }
		});
	});

	test('by SQL too: of each record of a contribution, a visitor reads no row', async () => {
		const tables = [
			...['contributions', 'contribution_versions', 'contribution_decisions'],
			...['contribution_holds', 'contribution_calls', 'contribution_appeals'],
			...['contribution_appeal_ends', 'contribution_reports', 'contribution_report_ends'],
			...['contribution_identities', 'contribution_stops', 'waiting_contributions']
		];
		for (const table of tables) {
			const { rows } = await visitor((db) => sql`select * from ${sql.table(table)}`.execute(db));
			expect({ table, rows }).toEqual({ table, rows: [] });
			const counted = await world.owner.query(`select from ${table} limit 1`);
			// Those that this story writes are full: what is not read is there.
			if (['contributions', 'contribution_versions', 'waiting_contributions'].includes(table)) {
				expect({ table, rows: counted.rowCount }).toEqual({ table, rows: 1 });
			}
		}
	});

	test('a photo is seen while its message shows it, at the address of that message alone', async () => {
		const photo = { redrawn: Buffer.from('photo'), width: 40, height: 30 } as never;
		const { id } = done(await say({ words: 'Le trou, en photo.', photo }));
		const { rows } = await world.owner.query(
			'select id from contribution_photos where contribution_id = $1',
			[id]
		);
		const photoId: string = rows[0].id;
		const bytes = (contributionId: string) =>
			visitor((db) => readShownPhoto(db, { contributionId, photoId }, TODAY));
		expect(await bytes(id)).toBeNull();
		await decideOn(id, { ...PUBLISH, photo: { show: photoId } });
		const shown = (await visitor((db) => readShown(db, id, TODAY)))!;
		expect(shown.photo).toEqual({ id: photoId, width: 40, height: 30 });
		expect(String(await bytes(id))).toBe('photo');
		expect(await bytes(at.idea)).toBeNull();
		const decision = await world.owner.query(
			'select version_id from contribution_decisions where contribution_id = $1',
			[id]
		);
		const { version_id: versionId } = decision.rows[0];
		done(await brel((db) => decide(db, id, { versionId }, hide)));
		expect(await bytes(id)).toBeNull();
	});
});

describe('one reads what one asks for', () => {
	test('by door, by subject, by commune, by centre, by place', async () => {
		expect(await words({ door: 'problem' })).toEqual(['La lampe est cassée.']);
		expect(await words({ door: 'problem', subject: 'lighting' })).toEqual(['La lampe est cassée.']);
		expect(await words({ subject: 'road' })).toEqual([]);
		expect(await words({ insee: '62667' })).toEqual(['Un banc devant la bibliothèque.']);
		expect(await words({ placeId })).toEqual(['Un banc devant la bibliothèque.']);
		expect(await words({ centreId: centres.digue })).toEqual([]);
		expect(await words({ centreId: centres.brel })).toHaveLength(4);
		expect((await visitor(shownTowns)).map(({ insee }) => insee)).toEqual(['62160', '62667']);
	});

	test('page after page, each is told once and the last said first', async () => {
		const all = (await list()).shown.map(({ id }) => id);
		expect(all).toEqual(all.toSorted().toReversed());
		const told: string[] = [];
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof list>> = await list({ most: 3, after });
			told.push(...page.shown.map(({ id }) => id));
			after = page.next;
		} while (after);
		expect(told).toEqual(all);
		expect((await list({ most: all.length })).next).toBeNull();
	});

	test('news are told until their last day, and the day after nowhere', async () => {
		const NEWS = 'La fête est samedi.';
		expect(await words({ today: '2026-11-28' })).toContain(NEWS);
		expect(await words({ today: '2026-11-29' })).not.toContain(NEWS);
		expect(await words({ today: '2026-11-28', door: 'news' })).toEqual([NEWS]);
		expect(await words({ today: '2026-11-29', door: 'news' })).toEqual([]);
		expect(await visitor((db) => readShown(db, at.party, '2026-11-28'))).toMatchObject({
			...{ id: at.party, endsOn: '2026-11-28' }
		});
		expect(await visitor((db) => readShown(db, at.party, '2026-11-29'))).toBeNull();
	});

	test('the map has those of the list that have a point, and no more than it can draw', async () => {
		const points = await visitor((db) => shownPoints(db, { today: TODAY }));
		expect(points.map(({ id }) => id).toSorted()).toEqual([at.idea, at.lamp].toSorted());
		expect(points.find(({ id }) => id === at.lamp)).toMatchObject({
			...{ kind: 'problem', name: 'Éclairage' }
		});
		expect(await visitor((db) => shownPoints(db, { today: TODAY }, 1))).toHaveLength(1);
		expect(await visitor((db) => shownPoints(db, { today: TODAY, insee: '62667' }))).toHaveLength(
			1
		);
	});

	test('a place that is shown no more tells its name nowhere', async () => {
		expect(await visitor((db) => readShown(db, at.idea, TODAY))).toMatchObject({
			...{ place: 'Kiosque des Essais', placeId }
		});
		await network((db) => showPlace(db, placeId, false));
		expect(await visitor((db) => readShown(db, at.idea, TODAY))).toMatchObject({ place: null });
		expect(await whole('csv')).not.toContain('Kiosque des Essais');
		await network((db) => showPlace(db, placeId, true));
		expect(await whole('csv')).toContain('Kiosque des Essais');
	});
});

const whole = async (format: 'csv' | 'geojson') => {
	const read = {
		visit: <T>(work: Parameters<typeof visitor<T>>[0]) => visitor(work),
		today: TODAY
	};
	let written = '';
	for await (const piece of exportShown(read, format)) written += piece;
	return written;
};

test('the address of a message and of its photo says the day it came, and not the hour', async () => {
	const { rows } = await world.owner.query(
		`select id, extract(epoch from uuid_extract_timestamp(id) - date_trunc('day', uuid_extract_timestamp(id), 'UTC'))
			as seconds from contributions
		union all select id, coalesce(extract(epoch from uuid_extract_timestamp(id)), 0) from contribution_photos`
	);
	expect(rows.length).toBeGreaterThan(6);
	for (const { seconds } of rows) expect(Number(seconds)).toBeLessThan(1);
});

describe('what is published is open data, and says of nobody', () => {
	test('the sheet has one line for each, with the day and no hour, and no formula', async () => {
		const id = await published({ words: '=1+1; "un" café\nà midi' });
		const lines = (await whole('csv')).trimEnd().split('\r\n');
		expect(lines[0]).toBe(
			'\uFEFFdit_le;porte;sujet;mots;corrige_par_le_centre;lieu;rue;commune;code_insee;jusqu_au;publie_par;latitude;longitude'
		);
		expect(lines).toHaveLength((await list()).shown.length + 1);
		expect(lines.find((line) => line.includes('un'))).toBeDefined();
		expect(lines.join()).toContain('" =1+1; ""un"" café à midi"');
		expect(lines.join()).not.toMatch(/\d\d:\d\d|Personne ne m’a|nuls|nul mais/);
		expect(lines.join()).not.toContain(id);
	});

	test('the map file is read as GeoJSON, and what nobody has placed has no geometry', async () => {
		const { features, licence } = JSON.parse(await whole('geojson')) as {
			licence: string;
			features: { geometry: unknown; properties: Record<string, unknown> }[];
		};
		expect(licence).toBe('Licence Ouverte 2.0');
		expect(features).toHaveLength((await list()).shown.length);
		expect(features.filter(({ geometry }) => geometry === null).length).toBeGreaterThan(0);
		expect(features.find(({ properties }) => properties.sujet === 'Éclairage')).toMatchObject({
			geometry: { type: 'Point', coordinates: [expect.any(Number), expect.any(Number)] },
			properties: {
				dit_le: '2026-11-24',
				mots: 'La lampe est cassée.',
				corrige_par_le_centre: false
			}
		});
		for (const { properties } of features) {
			expect(Object.keys(properties)).not.toContain('language');
			expect(Object.keys(properties)).not.toContain('id');
		}
	});

	test('more than is read at a time is written whole, each once', async () => {
		await world.owner.query(
			`with made as (
				insert into contributions (centre_id, door, channel, language, recorded_at)
				select $1, 'idea', 'web', 'fr', $2 from generate_series(1, 1100) returning id
			) insert into shown_contributions (contribution_id, centre_id, door, words, is_corrected, language, said_at)
			select id, $1, 'idea', 'numéro ' || row_number() over (), false, 'fr', $2 from made`,
			[centres.brel, A_TUESDAY.toString()]
		);
		const lines = (await whole('csv')).split('\r\n').filter((line) => line.includes('numéro '));
		expect(lines).toHaveLength(1100);
		expect(new Set(lines).size).toBe(1100);
		expect(JSON.parse(await whole('geojson')).features.length).toBeGreaterThan(1100);
	});
});
