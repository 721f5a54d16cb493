import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyRow } from '../../../../../../tests/database/every-row.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { addPlace, changePlace, readPlace, readPublicPlace, showPlace } from '../index.server.ts';
import type { NewPlace } from '../domain/facts/place.ts';
import { LOCATION_FACTS } from '../domain/facts/refuge.ts';
import { FOOD, usePlaces } from './places.fixture.ts';

const { world, brel, network, visitor } = usePlaces();

/** Everything by which the door of a place is found; in no other text of this file. */
const DOOR: Partial<NewPlace> = {
	street: '7 impasse des Sternes',
	streetMore: 'bâtiment Sternes',
	postcode: '62227',
	town: 'Sternes-Plage',
	insee: '62999',
	latitude: 50.61234,
	longitude: 1.61234,
	landmark: 'derrière les Sternes',
	hours: 'Mo-Fr 09:00-12:00 "aux Sternes"',
	priceSaid: 'gratuit aux Sternes',
	bring: 'le code des Sternes',
	otherLabels: ['Sternes'],
	hoursSaid: 'sonner aux Sternes le matin',
	reach: 'bus Sternes',
	pivot: '62262262262262',
	parent: 'Association des Sternes',
	summary: 'La maison des Sternes.',
	detail: 'On entre par la cour des Sternes.',
	accessSheet: 'https://sternes.exemple.fr/acces',
	bookingUrl: 'https://sternes.exemple.fr/rdv',
	websites: ['https://sternes.exemple.fr'],
	mails: ['sternes@exemple.fr'],
	source: 'fichier régional',
	sourceId: 'sternes-1'
};
const TRACES = /sternes|62227|62999|50\.61234|1\.61234|62262262262262/i;

const HOUSE: NewPlace = {
	...DOOR,
	name: 'La Maison bleue, 7 impasse des Sternes',
	aliases: ['la maison du 7 rue des Sternes'],
	kind: 'ASSO',
	phone: '01 99 00 77 77'
};

const traces = async () => (await everyRow(world.owner)).filter(({ text }) => TRACES.test(text));

test('the database itself holds no door of a refuge, whoever writes', async () => {
	const { id } = done(
		await brel((db) =>
			addPlace(db, { name: 'Abri', kind: 'CHRS', phone: '01 99 00 10 10' }, 'team', PLACES_KEY)
		)
	);
	const { rows } = await world.owner.query<{ columns: string[] }>(
		'select location_columns() as columns'
	);
	expect(rows[0]!.columns.length).toBe(LOCATION_FACTS.length);
	for (const column of rows[0]!.columns) {
		const value = ['websites', 'mails', 'other_labels'].includes(column)
			? `array['sternes@exemple.fr']`
			: ({ latitude: '50.5, longitude = 1.5', longitude: '1.5, latitude = 50.5' }[column] ??
				{ postcode: `'62000'`, insee: `'62160'`, pivot: `'62262262262262'` }[column] ??
				`'https://exemple.fr'`);
		const write = world.owner.query(`update places set ${column} = ${value} where id = $1`, [id]);
		await expect(write, column).rejects.toThrow(/refuge_has_no_address/);
	}
	const hidden = world.owner.query('update places set is_refuge = false where id = $1', [id]);
	await expect(hidden).rejects.toThrow(/refuge_kinds/);
	const also = world.owner.query(
		`insert into places (name, kind, other_kinds, verify_months, updated_on, recorded_at)
		values ('Abri', 'ASSO', '{HUDA}', 1, '2026-11-24', $1)`,
		[A_TUESDAY.toString()]
	);
	await expect(also).rejects.toThrow(/refuge_kinds/);
});

describe.each([
	['by its kind', { name: 'La Maison bleue', kind: 'CHU' }],
	['by its name', { name: 'Foyer de femmes', kind: 'ASSO' }],
	['because somebody says so', { name: 'La Maison bleue', kind: 'ASSO', isRefuge: true }]
] as [string, Partial<NewPlace>][])('a refuge %s', (_how, change) => {
	test('is added without its door, found by its telephone, and left out of what is told', async () => {
		const { id } = done(
			await brel((db) => addPlace(db, { ...HOUSE, ...change }, 'import', PLACES_KEY))
		);
		done(await brel((db) => showPlace(db, id, true)));
		expect(await visitor((db) => readPublicPlace(db, id))).toMatchObject({
			...{ name: change.name, phone: '+33199007777', isRefuge: true },
			...{ street: null, town: null, latitude: null, websites: [], summary: null }
		});
		expect(await traces()).toEqual([]);
	});

	test('cannot be told where it is afterwards', async () => {
		const { id } = done(
			await brel((db) => addPlace(db, { ...HOUSE, ...change }, 'team', PLACES_KEY))
		);
		done(
			await brel((db) => changePlace(db, id, { ...DOOR, languages: ['ar'] }, 'owner', PLACES_KEY))
		);
		expect(await brel((db) => readPlace(db, id))).toMatchObject({
			languages: ['ar'],
			street: null
		});
		expect(await traces()).toEqual([]);
	});
});

describe('a place that turns out to be a refuge', () => {
	let id = '';
	let merged = '';

	beforeAll(async () => {
		id = done(await brel((db) => addPlace(db, HOUSE, 'import', PLACES_KEY))).id;
		merged = done(
			await brel((db) => addPlace(db, { ...HOUSE, sourceId: 'sternes-2' }, 'import', PLACES_KEY))
		).id;
		done(await brel((db) => showPlace(db, id, true)));
		done(
			await brel((db) =>
				changePlace(db, id, { street: '9 impasse des Sternes' }, 'team', PLACES_KEY)
			)
		);
		await brel(async (db) => {
			await sql`insert into place_photos (place_id, bytes, width, height, shows, rank, recorded_at)
				values (${id}, 'Sternes', 10, 10, 'La porte des Sternes', 1, now())`.execute(db);
			const link = await sql<{
				id: string;
			}>`insert into place_links (opens, place_id, expires_at, recorded_at)
				values ('owner', ${id}, now() + interval '1 day', now()) returning id`.execute(db);
			const file = await sql<{ id: string }>`insert into place_imports
				(files, written, changed, same, recorded_at) values ('[]', 1, 0, 0, now()) returning id`.execute(
				db
			);
			await sql`insert into place_import_faults (import_id, place_id, file, row, field, code, raw, is_note)
				values (${file.rows[0]!.id}, ${id}, 'lieux.csv', 1, 'adresse', 'too-long', 'Sternes', false)`.execute(
				db
			);
			await sql`select set_config('declic.role', 'place-link', true),
				set_config('declic.subject', ${link.rows[0]!.id}, true)`.execute(db);
			await sql`insert into place_proposals (link_id, client_key, kind, place_id, facts, recorded_at)
				values (${link.rows[0]!.id}, uuidv7(), 'correction', ${id},
					'{"street": "11 impasse des Sternes", "languages": ["ar"]}', now())`.execute(db);
		});
		await network(async (db) => {
			await sql`insert into place_merges (kept_id, gone_id, taken, kept_before, recorded_at)
				values (${id}, ${merged}, '{"reach": "bus Sternes"}', '{"reach": "bus Sternes"}', now())`.execute(
				db
			);
		});
	});

	test('had its door in many rows', async () => {
		const tables = new Set((await traces()).map(({ table }) => table));
		expect([...tables].sort()).toEqual([
			...[
				'place_changes',
				'place_import_faults',
				'place_merges',
				'place_photos',
				'place_proposals'
			],
			'place_words',
			'places'
		]);
	});

	test('is left with none: in its row, its journal, what was proposed, merged, imported, photographed', async () => {
		done(await brel((db) => changePlace(db, id, { isRefuge: true }, 'team', PLACES_KEY)));
		expect(await traces()).toEqual([]);
		expect(await brel((db) => readPlace(db, merged))).toMatchObject({ isRefuge: true });
		const { rows } = await world.owner.query('select facts from place_proposals');
		expect(rows).toEqual([{ facts: { languages: ['ar'] } }]);
		const { rows: kept } = await world.owner.query(
			'select after from place_changes where place_id = $1 order by id',
			[id]
		);
		expect(kept[0]!.after).toMatchObject({ phone: '+33199007777' });
	});

	test('and nothing brings it back: neither a photo, nor a merge', async () => {
		const photo = world.owner.query(
			`insert into place_photos (place_id, bytes, width, height, shows, rank, recorded_at)
			values ($1, 'x', 1, 1, 'Une porte', 1, now())`,
			[id]
		);
		await expect(photo).rejects.toThrow(/not photographed/);
		const other = done(await brel((db) => addPlace(db, FOOD, 'team', PLACES_KEY)));
		for (const [kept, gone] of [
			[id, other.id],
			[other.id, id]
		]) {
			const merge = network((db) =>
				sql`insert into place_merges (kept_id, gone_id, recorded_at) values (${kept}, ${gone}, now())`.execute(
					db
				)
			);
			await expect(merge).rejects.toThrow(/no refuge/);
		}
	});
});

test('found by its name and what it is for, and by no town', async () => {
	const { id } = done(
		await brel((db) =>
			addPlace(db, { ...HOUSE, kind: 'CHRS', needs: ['dormir'] }, 'team', PLACES_KEY)
		)
	);
	done(await brel((db) => showPlace(db, id, true)));
	const { rows } = await world.owner.query<{ word: string }>(
		`select w.word from place_postings t join places p on p.nth = t.nth join place_words w on w.id = t.word
		where p.id = $1 order by 1`,
		[id]
	);
	const words = rows.map(({ word }) => word);
	expect(words).toEqual(expect.arrayContaining(['bleu', 'need:dormir']));
	expect(words.filter((word) => word.startsWith('town:'))).toEqual([]);
});
