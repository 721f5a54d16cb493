import { beforeAll, describe, expect, test } from 'vitest';
import {
	addPlace,
	changePlace,
	mergePlaces,
	removePlace,
	verifyPlace
} from '#lib/features/resources/places/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { done } from '../partners.fixture.ts';
import { readReferral } from '../read-referral.ts';
import { referTo } from '../refer-to.ts';
import { addUsualPartner } from './add-usual-partner.ts';
import { listPartners } from './list-partners.ts';
import type { NewPartner } from './partner-fields.ts';
import { readPartner } from './read-partner.ts';
import { addPartner, changePartner } from './save-partner.ts';
import { verifyPartner } from './verify-partner.ts';

const world = useTestDatabase();
const centres = { brel: '', digue: '' };
let coordinator = '';
beforeAll(async () => {
	centres.brel = await world.addCentre('jacques-brel');
	centres.digue = await world.addCentre('la-digue');
	const added = await world.asOperator([], (db) =>
		addStaffMember(db, { name: 'Inès Vasseur', role: 'coordination', centreId: null })
	);
	coordinator = added.staffId;
});
type Work<T> = (db: Db) => Promise<T>;
const brel = <T>(work: Work<T>) => world.as('animateur', centres.brel, work);
const digue = <T>(work: Work<T>) => world.as('animateur', centres.digue, work);
const desk = <T>(work: Work<T>) => world.as('accueil', centres.brel, work);
const network = <T>(work: Work<T>) =>
	asActing(
		world.app,
		{ staffId: coordinator, role: 'coordination', centres: [], at: A_TUESDAY },
		work
	);
let towns = 0;
/** One social service of one town each time: no story meets the place of another. */
const newCcas = (): NewPartner => ({
	name: `CCAS de Ville-${++towns}`,
	kind: 'CCAS',
	phone: `01 99 00 10 ${String(towns).padStart(2, '0')}`,
	address: `1 place de la Mairie, 62${String(100 + towns)} Ville-${towns}`,
	hours: 'le matin'
});
const read = (as: typeof brel, id: string) => as((db) => readPartner(db, id)).then((one) => one!);
const added = async (as: typeof brel, partner: NewPartner) =>
	done(await as((db) => addPartner(db, partner, PLACES_KEY))).id;
const corrected = async (as: typeof brel, id: string, partner: NewPartner) =>
	done(await as((db) => changePartner(db, id, partner, PLACES_KEY)));
const later = <T>(work: (db: Db) => Promise<T>) =>
	world.asOperator([centres.brel], work, Temporal.Instant.from('2026-12-02T09:00:00Z'));

/** The same service in the directory of both centres, each with words of its own. */
async function inBoth() {
	const ccas = newCcas();
	const here = await added(brel, { ...ccas, whatFor: 'Secret de Brel', contact: 'Mme A.' });
	const place = (await read(brel, here)).place.id;
	const there = await added(digue, {
		name: ccas.name,
		kind: 'CCAS',
		placeId: place,
		whatFor: 'Secret de la Digue'
	});
	return { ccas, here, there, place };
}

describe('two centres that have the same service', () => {
	test('read the same telephone; corrected by one, it is corrected for the other, with its day', async () => {
		const { ccas, here, there } = await inBoth();
		expect((await read(digue, there)).phone).toBe((await read(brel, here)).phone);
		await corrected(later, here, { ...ccas, phone: '03 99 00 55 55' });
		expect(await read(digue, there)).toMatchObject({
			phone: '+33399005555',
			hours: 'le matin',
			place: { updatedOn: '2026-12-02' }
		});
		const { rows } = await world.owner.query(
			`select c.way, c.before, c.after from place_changes c join partners p on p.place_id = c.place_id
			where p.id = $1 order by c.id desc limit 1`,
			[there]
		);
		expect(rows).toMatchObject([{ way: 'partner', after: { phone: '+33399005555' } }]);
	});

	test('said true by one, it is true for the other', async () => {
		const { here, there } = await inBoth();
		await later((db) => verifyPartner(db, here));
		expect((await read(digue, there)).verifiedOn).toBe('2026-12-02');
	});

	test('keep their notes and whom to ask for to themselves, in the database itself', async () => {
		const { here, there, place } = await inBoth();
		expect(await read(brel, here)).toMatchObject({ whatFor: 'Secret de Brel', contact: 'Mme A.' });
		expect(await read(digue, there)).toMatchObject({
			whatFor: 'Secret de la Digue',
			contact: null
		});
		expect(await digue((db) => readPartner(db, here))).toBeNull();
		const seen = await digue((db) =>
			db.selectFrom('partners').where('place_id', '=', place).select('what_for').execute()
		);
		expect(seen).toEqual([{ what_for: 'Secret de la Digue' }]);
		for (const centre of [brel, digue]) {
			const places = await centre((db) => db.selectFrom('places').selectAll().execute());
			expect(JSON.stringify(places)).not.toMatch(/Secret|Mme A/);
			const changes = await centre((db) => db.selectFrom('place_changes').selectAll().execute());
			expect(JSON.stringify(changes)).not.toMatch(/Secret|Mme A/);
		}
	});

	test('told alike by the second without looking for it, it is the same place, and loses nothing', async () => {
		const ccas = newCcas();
		const here = await added(brel, ccas);
		const again = { name: ccas.name.toUpperCase(), kind: 'CCAS', phone: ccas.phone!, address: '' };
		const there = await added(digue, again);
		const [mine, theirs] = [await read(brel, here), await read(digue, there)];
		expect(theirs.place.id).toBe(mine.place.id);
		expect(theirs).toMatchObject({ address: ccas.address, hours: 'le matin' });
	});

	test('a form that was opened before somebody else’s correction does not take it back', async () => {
		const { ccas, here, there } = await inBoth();
		const seen = { name: ccas.name, kind: 'CCAS', phone: ccas.phone, hours: 'le matin' };
		await corrected(digue, there, { ...ccas, phone: '03 99 00 66 66' });
		await corrected(brel, here, { ...ccas, hours: 'le soir', seen });
		expect(await read(brel, here)).toMatchObject({ phone: '+33399006666', hours: 'le soir' });
	});
});

test('a way of its own to call it stays when the network calls it otherwise', async () => {
	const { here, place } = await inBoth();
	done(
		await network((db) =>
			changePlace(db, place, { name: 'Maison des solidarités' }, 'team', PLACES_KEY)
		)
	);
	const partner = await read(brel, here);
	expect(partner.name).toMatch(/^CCAS de Ville/);
	expect(partner.place.name).toBe('Maison des solidarités');
});

test('the desk reads, and changes nothing of it: neither the place, nor the words of the centre', async () => {
	const { ccas, here } = await inBoth();
	expect((await read(desk, here)).phone).toBeTruthy();
	await expect(
		desk((db) => changePartner(db, here, { ...ccas, phone: '03 99 00 77 77' }, PLACES_KEY))
	).resolves.toMatchObject({ refusal: 'unknown-place' });
	await expect(desk((db) => addPartner(db, newCcas(), PLACES_KEY))).rejects.toThrow(
		/row-level security/
	);
});

test('merged with another, the partner reads the one that stands; a removed one says so', async () => {
	const { here, place } = await inBoth();
	const kept = done(
		await network((db) =>
			addPlace(
				db,
				{ name: 'Le bon CCAS', kind: 'CCAS', phone: '03 99 00 88 88' },
				'team',
				PLACES_KEY
			)
		)
	).id;
	done(
		await network((db) => mergePlaces(db, { keptId: kept, goneId: place, take: [] }, PLACES_KEY))
	);
	expect(await read(brel, here)).toMatchObject({
		phone: '+33399008888',
		place: { id: kept, isGone: false }
	});
	expect(await brel((db) => listPartners(db))).toContainEqual(
		expect.objectContaining({ id: here, phone: '+33399008888' })
	);
	done(await network((db) => removePlace(db, kept, 'Fermé')));
	expect((await read(brel, here)).place.isGone).toBe(true);
});

test('one of which nothing is known is its centre’s alone; once found in the network, the empty one goes', async () => {
	const [here, there] = [
		done(await brel((db) => addUsualPartner(db, 'mairie', PLACES_KEY))).id,
		done(await digue((db) => addUsualPartner(db, 'mairie', PLACES_KEY))).id
	];
	const empty = (await read(brel, here)).place.id;
	expect((await read(digue, there)).place.id).not.toBe(empty);
	const found = done(
		await network((db) =>
			addPlace(
				db,
				{ name: 'Mairie de Ville', kind: 'MUNI', phone: '03 99 00 99 99' },
				'team',
				PLACES_KEY
			)
		)
	).id;
	await corrected(brel, here, { name: 'Mairie de Ville', kind: 'MUNI', placeId: found });
	expect(await read(brel, here)).toMatchObject({ phone: '+33399009999', place: { id: found } });
	const { rows } = await world.owner.query(
		'select place_id from place_removals where place_id = $1',
		[empty]
	);
	expect(rows).toHaveLength(1);
});

test('where nobody shares a telephone, the line given to the centre is read, by it alone', async () => {
	const id = await added(brel, {
		name: 'Repair café',
		kind: 'ASSO',
		contactPhone: '06 39 98 12 34'
	});
	const place = (await read(brel, id)).place.id;
	expect(await brel((db) => listPartners(db))).toContainEqual(
		expect.objectContaining({ id, phone: '+33639981234' })
	);
	const there = await added(digue, { name: 'Repair café', kind: 'ASSO', placeId: place });
	expect(await digue((db) => listPartners(db))).toContainEqual(
		expect.objectContaining({ id: there, phone: null })
	);
});

describe('a refuge', () => {
	const ADDRESS = { address: '3 rue Cachée, 62200 Boulogne', hours: 'sonner rue Cachée' };
	const everywhere = async () => {
		const { rows } = await world.owner.query<{ name: string }>(
			`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`
		);
		const found = [];
		for (const { name } of rows) {
			const { rowCount } = await world.owner.query(
				`select from ${name} t where to_jsonb(t)::text like '%Cach%'`
			);
			if (rowCount) found.push(name);
		}
		return found;
	};

	test('is kept without address, hours or site, whatever is typed; its sheet says none', async () => {
		const id = await added(brel, {
			...{ name: 'Les Dunes, 3 rue Cachée', kind: 'CHRS', phone: '01 99 00 55 55' },
			...ADDRESS,
			...{ whatFor: 'Femmes à la rue.\nSonner au 3 rue Cachée', contact: 'Nadia, rue Cachée' }
		});
		expect(await read(brel, id)).toMatchObject({
			...{ name: 'Les Dunes', phone: '+33199005555', address: null, hours: null, website: null },
			...{ whatFor: 'Femmes à la rue.\nSonner au', contact: 'Nadia' }
		});
		const told = { partnerId: id, kind: 'referral', agreed: false } as const;
		for (const words of [
			{ told: 'Allez au 3 rue Cachée' },
			{ told: 'Un lit', bring: '3 rue Cachée' }
		]) {
			expect(await brel((db) => referTo(db, { ...told, ...words }))).toMatchObject({
				refusal: 'told'
			});
		}
		const sent = done(await brel((db) => referTo(db, { ...told, told: 'Un lit ce soir' }))).id;
		const { place, kind } = (await brel((db) => readReferral(db, sent)))!;
		expect(kind).toBe('referral');
		expect(place).toMatchObject({ address: null, hours: null, phone: '+33199005555' });
		expect(await everywhere()).toEqual([]);
	});

	test('known as one later, it leaves the words of every centre too', async () => {
		const told = { name: 'Les Oyats, 5 rue Cachée', kind: 'ASSO', ...ADDRESS };
		const id = await added(brel, { ...told, whatFor: 'Au 5 rue Cachée' });
		expect(await everywhere()).not.toEqual([]);
		const place = (await read(brel, id)).place.id;
		done(await digue((db) => changePlace(db, place, { isRefuge: true }, 'team', PLACES_KEY)));
		expect(await read(brel, id)).toMatchObject({ name: 'Les Oyats', address: null, whatFor: 'Au' });
		await digue((db) => verifyPlace(db, place));
		expect(await everywhere()).toEqual([]);
	});
});
