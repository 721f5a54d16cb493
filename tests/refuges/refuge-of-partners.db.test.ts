import { expect, test } from 'vitest';
import {
	addPartner,
	addUsualPartner,
	changePartner,
	readPartner
} from '#lib/features/desk/partners/index.server.ts';
import {
	ANOTHER,
	csv,
	DOOR,
	TRACES,
	useRefuge
} from '../../src/lib/features/resources/places/server/exchange/refuge-of-files.fixture.ts';
import { PLACES_KEY } from '../database/places-key.ts';
import { done } from '../database/story-centre.ts';

const { world, brel, importing, traces } = useRefuge();

const ESCALE = {
	...{ name: 'L’Escale', kind: 'ASSO', phone: '01 99 00 44 01' },
	address: `${DOOR.adresse}, ${DOOR.code_postal} ${DOOR.commune}`
};
/** As the form sends it: what it is, another name and another telephone, in one save. */
const HIDDEN = { ...ANOTHER, kind: 'CHRS', address: '' };
/** Another telephone, and no identifier that was seen: only its former name leads to it. */
const byItsName = () => csv({ id: 'z-9', telephone: '0199008888' });

const change = (id: string, partner: typeof HIDDEN) =>
	brel(async (db) => done(await changePartner(db, id, partner, PLACES_KEY)));
/** What says where it is is nowhere, before a file that tells it and after. */
async function expectHidden(id: string) {
	expect((await brel((db) => readPartner(db, id)))!.place).toMatchObject({ isRefuge: true });
	expect(await traces()).toEqual([]);
	const { problems, notes } = await importing(byItsName());
	expect(await traces()).toEqual([]);
	expect(JSON.stringify([problems, notes].flat().map(({ message }) => message))).not.toMatch(
		TRACES
	);
}

test('a partner that its form makes a refuge and calls otherwise, in one save, comes back by no file', async () => {
	const { id } = await brel(async (db) => done(await addPartner(db, ESCALE, PLACES_KEY)));
	expect((await traces()).length).toBeGreaterThan(1);
	await change(id, HIDDEN);
	await expectHidden(id);
});

test('nor one that was a refuge from the first, once it is called otherwise', async () => {
	const told = { ...ESCALE, kind: 'CHRS' };
	const { id } = await brel(async (db) => done(await addPartner(db, told, PLACES_KEY)));
	await change(id, HIDDEN);
	await expectHidden(id);
});

test('nor a usual partner, completed with its door before anybody said so', async () => {
	const { id } = await brel(async (db) => done(await addUsualPartner(db, 'mds', PLACES_KEY)));
	await change(id, ESCALE);
	await change(id, HIDDEN);
	await expectHidden(id);
});

test('nor the one that another centre had told: it is one place for both', async () => {
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into centres (slug, name, recorded_at) values ('autre', 'Autre', now()) returning id`
	);
	const first = await brel(async (db) => done(await addPartner(db, ESCALE, PLACES_KEY)));
	const there = <Answer>(work: Parameters<typeof world.as<Answer>>[2]) =>
		world.as('animateur', rows[0]!.id, work);
	const { id } = await there(async (db) => done(await addPartner(db, ESCALE, PLACES_KEY)));
	await there(async (db) => done(await changePartner(db, id, HIDDEN, PLACES_KEY)));
	await expectHidden(first.id);
});

test('typed again under its former name by somebody who does not know, it is one from the first', async () => {
	const typed = { ...ESCALE, kind: 'EPI' };
	const { id } = await brel(async (db) => done(await addPartner(db, typed, PLACES_KEY)));
	await change(id, { ...HIDDEN, name: 'La Maison grise' });
	const again = await brel(async (db) =>
		done(await addPartner(db, { ...typed, phone: '01 99 00 99 99' }, PLACES_KEY))
	);
	await expectHidden(again.id);
	await change(again.id, { ...HIDDEN, name: 'La Maison rousse' });
	// Of that name in another town, it is another place.
	const elsewhere = { ...typed, address: '2 rue des Essais, 62100 Calais' };
	const other = await brel(async (db) => done(await addPartner(db, elsewhere, PLACES_KEY)));
	expect((await brel((db) => readPartner(db, other.id)))!.place).toMatchObject({ isRefuge: false });
});
