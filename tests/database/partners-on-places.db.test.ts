import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { rowMaker } from '../tenancy/rows.ts';
import { dropDatabase, emptyDatabase } from './templates.ts';

let url: string;
let owner: pg.Pool;

beforeAll(async () => {
	url = await emptyDatabase('carried');
	owner = new pg.Pool(poolSettings(url, 2));
	owner.on('error', () => {});
});
afterAll(async () => {
	await owner.end();
	await dropDatabase(url);
});

test('partners of each centre are carried over to the places of the network, refuges without their address', async () => {
	const all = await readMigrations();
	const before = all.findIndex(({ name }) => name.endsWith('-partners-on-places.sql'));
	await migrate(url, all.slice(0, before));
	const make = rowMaker(owner, await readCatalogue(owner));
	const centre = async (slug: string) => (await make.add('centres', { slug })).id;
	const [here, there] = [await centre('ici'), await centre('la')];
	let day = 1;
	const partner = async (centre_id: unknown, name: string, more: object) =>
		(
			await make.add('partners', {
				...{ centre_id, name, recorded_at: `2026-01-${String(day++).padStart(2, '0')}T08:00:00Z` },
				...more
			})
		).id as string;
	const phone = '+33199001234';
	const ids = {
		ccas: await partner(here, 'CCAS d’Outreau', { kind: 'CCAS', phone, hours: 'le matin' }),
		sameCcas: await partner(there, "Ccas d'OUTREAU", {
			...{ kind: 'CCAS', phone, address: '1 place de la Mairie, 62230 Outreau' },
			...{ website: 'https://exemple.fr/ccas', hours: 'le matin, sauf mercredi' },
			...{ email: 'ccas@exemple.fr', contact_name: 'Mme Wadoux', what_for: 'Aides' }
		}),
		otherCcas: await partner(here, 'CCAS d’Outreau bis', { kind: 'CCAS', phone: '+33199009999' }),
		farAway: await partner(there, 'CCAS d’Outreau bis', { kind: 'CCAS', phone: '+33199008888' }),
		said: await partner(here, 'Mission locale', { kind: 'ML' }),
		alsoSaid: await partner(there, 'Mission locale', { kind: 'ML', phone: '+33199007777' }),
		mobile: await partner(here, 'Repair café', { kind: 'ASSO', phone: '+33639981234' }),
		words: await partner(here, 'Resto', { kind: 'ASSO', address: 'à côté de la gare' }),
		refuge: await partner(here, 'Les Dunes', {
			...{ kind: 'CHRS', phone: '+33199005555', address: '3 rue Cachée, 62200 Boulogne' },
			...{ website: 'https://dunes.exemple.fr', hours: 'sonner rue Cachée' }
		})
	};
	await make.add('partner_removals', { partner_id: ids.words, centre_id: here });
	for (const [partner_id, recorded_at] of [
		[ids.ccas, '2026-03-01T08:00:00Z'],
		[ids.ccas, '2026-09-01T08:00:00Z']
	]) {
		await make.add('partner_verifications', { partner_id, centre_id: here, recorded_at });
	}

	const migrated = await migrate(url, all);
	expect(migrated).not.toHaveProperty('refusal');

	const { rows } = await owner.query(
		`select p.id as carried, p.phone as kept, p.contact_phone, p.address as said, l.* from partners p
		join places l on l.id = p.place_id`
	);
	const of = new Map(rows.map(({ carried, ...place }) => [carried as string, place]));
	expect(of.size).toBe(Object.keys(ids).length);
	const placeOf = (name: keyof typeof ids) => of.get(ids[name])!;

	// Of two centres that say the same, the one that says most.
	expect(placeOf('ccas').id).toBe(placeOf('sameCcas').id);
	expect(placeOf('ccas')).toMatchObject({
		...{ street: '1 place de la Mairie', postcode: '62230', town: 'Outreau', phone },
		...{ hours_said: 'le matin, sauf mercredi', websites: ['https://exemple.fr/ccas'] },
		...{ is_public: false, verified_way: 'team', centre_id: null, mails: [] }
	});
	expect(String(placeOf('ccas').verified_at)).toBe('2026-09-01T08:00:00Z');
	// Two telephones are two places; of one that says nothing more, nobody makes a second.
	expect(placeOf('otherCcas').id).not.toBe(placeOf('farAway').id);
	expect(placeOf('said').id).toBe(placeOf('alsoSaid').id);
	// A mobile is somebody's.
	expect(placeOf('mobile')).toMatchObject({
		...{ phone: null, kept: null, contact_phone: '+33639981234' }
	});
	expect(placeOf('words')).toMatchObject({ street: 'à côté de la gare', town: null });
	expect(placeOf('refuge')).toMatchObject({
		...{ is_refuge: true, phone: '+33199005555', street: null, town: null, said: null },
		...{ websites: [], hours_said: null }
	});
	const { rows: left } = await owner.query(
		`select to_jsonb(t)::text as row from place_changes t union select to_jsonb(t)::text from places t
		union select to_jsonb(t)::text from partners t`
	);
	expect(left.filter(({ row }) => /Cach|dunes\.exemple/.test(row))).toEqual([]);
	const { rows: told } = await owner.query(
		`select count(*)::integer as changes, count(distinct place_id)::integer as places from place_changes`
	);
	expect(told).toEqual([{ changes: 7, places: 7 }]);
});
