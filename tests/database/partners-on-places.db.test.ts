import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { rowMaker } from '../tenancy/rows.ts';
import { dropDatabase, emptyDatabase } from './templates.ts';

let url: string;
let owner: pg.Pool;
type Read = Record<string, unknown>;
const [phone, otherPhone] = ['+33199001234', '+33199009999'];
const ids: Record<string, string> = {};
const places = new Map<string, Read>();

/** Three centres that had each typed who else can help, as directories are: twice, by halves, not alike. */
beforeAll(async () => {
	url = await emptyDatabase('carried');
	owner = new pg.Pool(poolSettings(url, 2));
	owner.on('error', () => {});
	const all = await readMigrations();
	const before = all.findIndex(({ name }) => name.endsWith('-partners-on-places.sql'));
	await migrate(url, all.slice(0, before));
	const make = rowMaker(owner, await readCatalogue(owner));
	const centres = new Map<string, unknown>();
	for (const slug of ['ici', 'la', 'plus-loin']) {
		centres.set(slug, (await make.add('centres', { slug })).id);
	}
	let day = 1;
	const partner = async (key: string, slug: string, name: string, more: object) => {
		const recorded_at = `2026-01-${String(day++).padStart(2, '0')}T08:00:00Z`;
		const row = { centre_id: centres.get(slug), name, recorded_at, ...more };
		ids[key] = (await make.add('partners', row)).id as string;
	};
	await partner('ccas', 'ici', 'CCAS d’Outreau', { kind: 'CCAS', phone, hours: 'le matin' });
	await partner('sameCcas', 'la', "Ccas d'OUTREAU", {
		...{ kind: 'CCAS', phone, address: '1 place de la Mairie\n62230 Outreau' },
		...{ website: 'https://exemple.fr/ccas', hours: 'le matin, sauf mercredi' },
		...{ email: 'ccas@exemple.fr', contact_name: 'Mme Wadoux', what_for: 'Aides' }
	});
	await partner('byAddress', 'plus-loin', 'CCAS d’Outreau', {
		...{ kind: 'CCAS', phone: otherPhone, address: '1 Place de la mairie - 62230 OUTREAU' }
	});
	await partner('called', 'plus-loin', 'Action sociale d’Outreau', { kind: 'CCAS', phone });
	await partner('bare', 'ici', 'Mairie', { kind: 'MUNI' });
	await partner('otherBare', 'la', 'Mairie', { kind: 'MUNI' });
	await partner('notBare', 'plus-loin', 'Mairie', { kind: 'MUNI', phone: '+33199007777' });
	await partner('mobile', 'ici', 'Repair café', { kind: 'ASSO', phone: '+33639981234' });
	await partner('foreign', 'la', 'Repair café', { kind: 'ASSO', phone: '+3224001234' });
	await partner('words', 'ici', 'Resto', { kind: 'ASSO', address: 'à côté de la gare', hours: '' });
	await partner('refuge', 'ici', 'Les Dunes, 3 rue Cachée', {
		...{ kind: 'CHRS', phone: '+33199005555', address: '3 rue Cachée, 62200 Boulogne' },
		...{
			website: 'https://dunes.exemple.fr',
			hours: 'sonner rue Cachée',
			email: 'dunes@exemple.fr'
		},
		...{ what_for: 'Femmes à la rue.\nSonnez au 3 rue Cachée', contact_name: 'Nadia, rue Cachée' }
	});
	await partner('named', 'la', 'Foyer pour femmes', { kind: 'ASSO', address: '9 rue Cachée' });
	await partner('known', 'ici', 'Épicerie du Port', {
		...{ kind: 'ES', phone: '+33199004444', hours: 'le jeudi' }
	});
	await make.add('partner_removals', { partner_id: ids.words, centre_id: centres.get('ici') });
	await make.add('partner_entrances', {
		...{ partner_id: ids.refuge, centre_id: centres.get('ici') },
		...{ name: 'Accueil de nuit', what_for: 'Par le 5 rue Cachée' }
	});
	for (const recorded_at of ['2026-03-01T08:00:00Z', '2026-09-01T08:00:00Z']) {
		await make.add('partner_verifications', {
			...{ partner_id: ids.ccas, centre_id: centres.get('ici'), recorded_at }
		});
	}
	// Of the network’s before: from a file, or by hand.
	await make.add('places', {
		...{ name: 'Epicerie du port', kind: 'ES', phone: '+33199004444', hours: 'Th 14:00-17:00' }
	});

	expect(await migrate(url, all)).not.toHaveProperty('refusal');
	const { rows } = await owner.query<Read>(
		`select p.id as carried, p.name as called, p.contact_phone, p.what_for, p.contact_name, l.*
		from partners p join places l on l.id = p.place_id`
	);
	for (const { carried, ...place } of rows) places.set(carried as string, place);
});
afterAll(async () => {
	await owner?.end();
	if (url) await dropDatabase(url);
});

const placeOf = (key: string) => places.get(ids[key]!)!;
const rowsOf = async (statement: string) => (await owner.query<Read>(statement)).rows;

test('every partner stands somewhere, those set aside too; nothing is shown to everybody by that', () => {
	expect(places.size).toBe(Object.keys(ids).length);
	expect([...places.values()].filter((place) => place.is_public)).toEqual([]);
	expect(placeOf('words')).toMatchObject({
		...{ street: 'à côté de la gare', town: null, hours_said: null }
	});
});

test('three centres that name one place alike, by its telephone or its address, share it: the one that says most is read', () => {
	const shared = placeOf('ccas').id;
	expect([placeOf('sameCcas').id, placeOf('byAddress').id]).toEqual([shared, shared]);
	expect(placeOf('ccas')).toMatchObject({
		...{ name: "Ccas d'OUTREAU", called: 'CCAS d’Outreau', phone, centre_id: null },
		...{ street: '1 place de la Mairie', postcode: '62230', town: 'Outreau' },
		...{ hours_said: 'le matin, sauf mercredi', websites: ['https://exemple.fr/ccas'], mails: [] },
		...{ verified_way: 'team', verify_months: 6 }
	});
	expect(String(placeOf('ccas').verified_at)).toBe('2026-09-01T08:00:00Z');
	expect(placeOf('sameCcas')).toMatchObject({ contact_name: 'Mme Wadoux', what_for: 'Aides' });
});

test('what a centre said that is no longer read stays written in the history of the place', async () => {
	const changes = await rowsOf(
		`select before, after from place_changes where place_id = '${String(placeOf('ccas').id)}' order by id`
	);
	expect(changes).toMatchObject([
		{ before: {}, after: { phone, town: 'Outreau' } },
		{ before: { hours_said: 'le matin' }, after: { hours_said: 'le matin, sauf mercredi' } },
		{ before: { phone: otherPhone }, after: { phone } }
	]);
});

test('not named alike, or of which nothing is said, two are two: a colleague of the network decides', () => {
	const apart = ['ccas', 'called', 'bare', 'otherBare', 'notBare', 'mobile', 'foreign'];
	expect(new Set(apart.map((key) => placeOf(key).id)).size).toBe(apart.length);
});

test('a place that the network had is the partner’s, and keeps what it says', async () => {
	expect(placeOf('known')).toMatchObject({ hours: 'Th 14:00-17:00', hours_said: null });
	expect(await rowsOf(`select id from places where kind = 'ES'`)).toHaveLength(1);
});

test('a telephone that is somebody’s, or of another country, stays with the centre', () => {
	expect(placeOf('mobile')).toMatchObject({ phone: null, contact_phone: '+33639981234' });
	expect(placeOf('foreign')).toMatchObject({ phone: null, contact_phone: '+3224001234' });
	expect(placeOf('ccas').contact_phone).toBeNull();
});

test('a refuge keeps its name, its telephone, and not one word of its street, in any table', async () => {
	expect(placeOf('refuge')).toMatchObject({
		...{ is_refuge: true, phone: '+33199005555', name: 'Les Dunes', called: 'Les Dunes' },
		...{ street: null, town: null, websites: [], hours_said: null },
		...{ what_for: 'Femmes à la rue.\nSonnez au', contact_name: 'Nadia', verify_months: 1 }
	});
	expect(placeOf('named')).toMatchObject({ is_refuge: true, street: null });
	const names = await rowsOf(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`
	);
	for (const { name } of names) {
		const found = await rowsOf(
			`select 1 from ${String(name)} t where to_jsonb(t)::text ~ 'Cach|dunes\\.exemple'`
		);
		expect(found, String(name)).toEqual([]);
	}
});
