import { expect, test } from 'vitest';
import { ANOTHER, csv, DOOR, TRACES, useRefuge } from './refuge-of-files.fixture.ts';

const { world, importing, traces, byHand, becomes, written, forgetAll } = useRefuge();

test('nor by what was exported before somebody said that it is one', async () => {
	const { adresse: street, commune: town, code_postal: postcode } = DOOR;
	const id = await byHand({ street, town, postcode });
	const text = await written();
	expect(text).toMatch(TRACES);
	await becomes(id, ANOTHER);
	expect(await importing({ name: 'lieux.csv', text })).toMatchObject({ written: 0 });
	expect(await traces()).toEqual([]);
});

test('a place that stands is not taken for a refuge that has its name alone', async () => {
	await importing(csv({ telephone: '0199007700' }));
	await byHand({ isRefuge: true });
	const again = csv({ telephone: '0199007701', date_maj: '2026-10-02' });
	expect(await importing(again)).toMatchObject({ changed: 1 });
	const { rows } = await world.owner.query(
		`select is_refuge, street from places where source_id = 'x-1'`
	);
	expect(rows).toEqual([{ is_refuge: false, street: DOOR.adresse }]);
});

test('a refuge that a file names is one place: its telephone is corrected, and it is known from then on', async () => {
	const id = await byHand({ kind: 'CHRS' });
	const first = await importing(csv({ telephone: '0199004402', date_maj: '2026-11-24' }));
	expect(first).toMatchObject({ written: 0, changed: 1 });
	await becomes(id, ANOTHER);
	expect(await importing(csv({ telephone: '0199009999' }))).toMatchObject({ written: 0 });
	expect((await world.owner.query('select from places')).rowCount).toBe(1);
	expect(await traces()).toEqual([]);
});

test('two refuges of one name, which no file brought, are written in a file and read back as two', async () => {
	await byHand({ isRefuge: true, phone: '01 99 00 44 01' });
	await byHand({ isRefuge: true, phone: '01 99 00 44 02' });
	const text = await written();
	const asTheyAre = { written: 0, changed: 0, same: 2, problems: [] };
	expect(await importing({ name: 'lieux.csv', text })).toMatchObject(asTheyAre);
	expect(await importing({ name: 'lieux.csv', text })).toMatchObject(asTheyAre);
	await forgetAll();
	expect(await importing({ name: 'lieux.csv', text })).toMatchObject({ written: 2, problems: [] });
	expect(await written()).toBe(text);
});

test('what it is known by says nothing of it to who has not the key', async () => {
	await importing(csv({ typologie: 'CHRS' }));
	const { rows } = await world.owner.query<{ known_by: string[] }>('select known_by from places');
	expect(rows[0]!.known_by).toHaveLength(3);
	for (const digest of rows[0]!.known_by) expect(digest).toMatch(/^(id|town|post):[\w-]{43}$/);
	await forgetAll();
	await importing(csv({ typologie: 'CHRS' }), Buffer.alloc(32, 2));
	const { rows: others } = await world.owner.query<{ known_by: string[] }>(
		'select known_by from places'
	);
	expect(others[0]!.known_by.filter((one) => rows[0]!.known_by.includes(one))).toEqual([]);
});

test('a line read as a refuge for its telephone alone says why, and leaves where it is', async () => {
	const many = Array.from({ length: 21 }, (_, nth) => ({
		...{ id: `m-${nth}`, nom: `Halte ${'abcdefghijklmnopqrstu'[nth]!.repeat(6)}` },
		...{ typologie: 'CHRS', adresse: '', courriels: '' }
	}));
	const { notes } = await importing(csv(...many, {}));
	const [why, ...others] = notes.filter(({ code }) => code === 'refuge-telephone');
	expect(others).toEqual([]);
	expect(why).toMatchObject({ row: 22, field: 'telephone', suggestion: null });
	expect(why!.message).toMatch(/^Plus de vingt refuges ont ce numéro/);
	const { rows } = await world.owner.query(
		`select is_refuge, street from places where name = 'L’Escale'`
	);
	expect(rows).toEqual([{ is_refuge: true, street: null }]);
});

test('a place that stands keeps its address, though its telephone is that of many refuges', async () => {
	await importing(csv({}));
	const many = Array.from({ length: 21 }, (_, nth) => ({
		...{ id: `m-${nth}`, nom: `Halte ${'abcdefghijklmnopqrstu'[nth]!.repeat(6)}` },
		...{ typologie: 'CHRS', adresse: '', courriels: '' }
	}));
	await importing(csv(...many, { date_maj: '2026-10-02' }));
	const { rows } = await world.owner.query(
		`select is_refuge, street from places where name = 'L’Escale'`
	);
	expect(rows).toEqual([{ is_refuge: false, street: DOOR.adresse }]);
});
