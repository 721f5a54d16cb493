import { beforeEach, describe, expect, test } from 'vitest';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlace,
	exportPlaces,
	importPlaces,
	mergePlaces,
	readPlaceFiles,
	showPlace
} from '../../index.server.ts';
import type { NewPlace } from '../../domain/facts/place.ts';
import { usePlaces } from '../places.fixture.ts';

const { world, brel, network } = usePlaces();
const key = Buffer.alloc(32, 1);

/** Everything by which the door is found; in no other text of the database. */
const DOOR = {
	...{ adresse: '3 impasse des Bernaches', commune: 'Bernaches-Plage', code_postal: '62227' },
	...{ latitude: '50.71239', longitude: '1.58127', pivot: '62262262262262' },
	...{ presentation_detail: 'La cour des Bernaches', site_web: 'bernaches.exemple.fr' },
	courriels: 'les bernaches'
};
const TRACES = /bernaches|62227|50\.?71239|1\.?58127|62262262262262/i;
const ROW = {
	...{ id: 'x-1', source: 'Annuaire', nom: 'L’Escale', typologie: 'ASSO' },
	...{ date_maj: '2026-10-01', telephone: '0199004401', ...DOOR }
};
type Cells = Partial<Record<keyof typeof ROW, string>>;

function csv(...lines: Cells[]) {
	const names = Object.keys(ROW) as (keyof typeof ROW)[];
	const rows = lines.map((cells) => names.map((name) => ({ ...ROW, ...cells })[name]).join(','));
	return { name: 'lieux.csv', text: [names.join(','), ...rows].join('\n') };
}
async function importing({ name, text }: { name: string; text: string }) {
	const files = await readPlaceFiles([{ name, bytes: Buffer.from(text) }]);
	return network((db) => importPlaces(db, files, { isDryRun: false, key }));
}

/** Every row of every table that says where it is, as whoever holds a whole backup reads them. */
async function traces(): Promise<string[]> {
	const { rows: tables } = await world.owner.query<{ name: string }>(
		`select relname as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
	);
	const found = [];
	for (const { name } of tables) {
		const { rows } = await world.owner.query(`select to_jsonb(t)::text as row from ${name} t`);
		found.push(...rows.flatMap(({ row }) => (TRACES.test(row) ? `${name} ${row}` : [])));
	}
	return found;
}

const byHand = (place: Partial<NewPlace>) =>
	brel(async (db) => {
		const told = { name: 'L’Escale', kind: 'ASSO', phone: '01 99 00 44 01', ...place };
		const { id } = done(await addPlace(db, told, 'team', { key }));
		done(await showPlace(db, id, true));
		return id;
	});
const ofFile = async () => {
	const { rows } = await world.owner.query(`select id from places where source_id = 'x-1'`);
	return rows[0].id as string;
};
const becomes = (id: string, change: Partial<NewPlace> = {}, keys = {}) =>
	brel(async (db) => done(await changePlace(db, id, { isRefuge: true, ...change }, 'team', keys)));
const ANOTHER = { name: 'Abri sans nom', phone: '01 99 00 99 99' };

beforeEach(async () => {
	await world.owner.query('truncate places, place_imports, place_words cascade');
	expect(await traces()).toEqual([]);
});

test('as long as nobody says that it is a refuge, a file brings an address: the traces are seen', async () => {
	await importing(csv({}));
	expect((await traces()).length).toBeGreaterThan(2);
});

type Way = [
	how: string,
	before: () => Promise<unknown>,
	file: () => { name: string; text: string }
];
const nothing = async () => {};
const LIST = {
	name: 'liste.csv',
	text: `Nom;Adresse;CP;Ville\nL’Escale;${DOOR.adresse};62227;Bernaches-Plage\n`
};

const WAYS: Way[] = [
	['a colleague made it, a file calls it otherwise', () => byHand({ kind: 'CHRS' }), () => csv({})],
	[
		'in capitals, without its apostrophe',
		() => byHand({ isRefuge: true }),
		() => csv({ nom: 'L ESCALE' })
	],
	[
		'its street was written after its name',
		() => byHand({ name: 'L’Escale, 3 impasse des Bernaches', isRefuge: true }),
		() => csv({ nom: 'L’Escale 3 impasse des Bernaches', telephone: '' })
	],
	[
		'under a name like its own, with its telephone',
		() => byHand({ isRefuge: true }),
		() => csv({ nom: 'Association L’Escale', telephone: '+33 1 99 00 44 01' })
	],
	[
		'people call it so',
		() => byHand({ ...ANOTHER, aliases: ['L’Escale'], isRefuge: true }),
		() => csv({ telephone: '' })
	],
	[
		'a file had brought it, a colleague says that it is one, and calls it otherwise',
		async () => {
			await importing(csv({}));
			await becomes(await ofFile(), ANOTHER);
		},
		() => csv({})
	],
	[
		'and the next file names another source',
		async () => {
			await importing(csv({}));
			await becomes(await ofFile(), ANOTHER);
		},
		() => csv({ id: 'z-9', source: 'Autre annuaire', telephone: '0199008888' })
	],
	[
		'and the next file has neither its name nor its date as before',
		async () => {
			await importing(csv({}));
			await becomes(await ofFile(), ANOTHER);
		},
		() => csv({ nom: 'Maison claire', date_maj: '2026-11-01' })
	],
	[
		'of a list without identifiers',
		async () => {
			await importing(LIST);
			const { rows } = await world.owner.query('select id from places');
			await becomes(rows[0].id, ANOTHER);
		},
		() => LIST
	],
	[
		'a line of it is not kept: what it says is not either',
		() => importing(csv({ code_postal: '6222 Bernaches' })),
		() => csv({ typologie: 'CHRS' })
	],
	[
		'its kind was said by a file, and is no more',
		() => importing(csv({ typologie: 'CHRS' })),
		() => csv({ typologie: 'EPN', date_maj: '2026-11-01' })
	],
	[
		'a colleague had typed its address, and calls it otherwise',
		async () => {
			const { adresse: street, commune: town, code_postal: postcode } = DOOR;
			await becomes(await byHand({ street, town, postcode }), ANOTHER, { key });
		},
		() => csv({ telephone: '' })
	],
	[
		'a refuge is called otherwise',
		async () => {
			await becomes(await byHand({ isRefuge: true }), ANOTHER, { key });
		},
		() => csv({ telephone: '' })
	],
	['one of its kinds says so', nothing, () => csv({ typologie: 'ASSO|CHRS' })],
	[
		'one of its kinds in full',
		nothing,
		() => csv({ typologie: 'ASSO;centres d’hebergement d’urgence' })
	],
	['its name in initials', nothing, () => csv({ nom: 'C.H.R.S. la Bleue' })],
	['its name in the plural', nothing, () => csv({ nom: 'FOYERS DE FEMMES' })],
	['its name without accents', nothing, () => csv({ nom: 'Pouponniere departementale' })],
	[
		'another line of the file says that it is one',
		nothing,
		() => csv({ id: 'x-2' }, { typologie: 'CHU' })
	],
	[
		'a file of services tells more of it',
		() => importing(csv({ typologie: 'CHRS' })),
		() => ({
			name: 'services.json',
			text: JSON.stringify([
				{
					...{
						source: 'Annuaire',
						structure_id: 'x-1',
						id: 's',
						nom: 'Aide',
						date_maj: '2026-10-01'
					},
					...{ frais_precisions: 'aux Bernaches', lien_mobilisation: 'les bernaches' },
					...{ thematiques: ['bernaches', 'numerique--acceder-a-des-services-en-ligne'] }
				}
			])
		})
	],
	[
		'services come with the structure, in two files',
		nothing,
		() => ({
			name: 'schema.json',
			text: JSON.stringify({
				structures: [{ source: 'A', id: '1', nom: 'CHRS', date_maj: '2026-10-01', ...DOOR }],
				services: [
					{
						...{ source: 'A', structure_id: '1', id: 's', nom: 'Aide', date_maj: '2026-10-01' },
						...{ frais_precisions: 'aux Bernaches', lien_mobilisation: 'les bernaches' }
					}
				]
			})
		})
	],
	[
		'a point of a map',
		() => byHand({ isRefuge: true }),
		() => ({
			name: 'lieux.geojson',
			text: JSON.stringify({
				type: 'FeatureCollection',
				features: [
					{
						geometry: { type: 'Point', coordinates: [1.58127, 50.71239] },
						properties: { nom: 'L’Escale', adresse: DOOR.adresse }
					}
				]
			})
		})
	],
	[
		'another row of it was merged into it',
		async () => {
			await importing(csv({}));
			const { adresse: street } = DOOR;
			const kept = await byHand({ name: 'L’Escale d’Outreau', street });
			const merged = { keptId: kept, goneId: await ofFile(), take: [] };
			done(await network((db) => mergePlaces(db, merged)));
			await becomes(kept, ANOTHER);
		},
		() => csv({ nom: 'Maison claire', telephone: '' })
	]
];

describe('where a refuge is comes in by no file', () => {
	test.each(WAYS)('%s', async (_how, before, file) => {
		await before();
		expect(await traces()).toEqual([]);
		const { problems, notes } = await importing(file());
		expect(await traces()).toEqual([]);
		expect(
			JSON.stringify(
				[problems, notes].flat().map(({ message, suggestion }) => [message, suggestion])
			)
		).not.toMatch(TRACES);
	});
});

test('nor by what was exported before somebody said that it is one', async () => {
	const { adresse: street, commune: town, code_postal: postcode } = DOOR;
	const id = await byHand({ street, town, postcode });
	let text = '';
	await network(async (db) => {
		for await (const part of exportPlaces(db, 'csv')) text += part;
	});
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

test('what it is known by says nothing of it to who has not the key', async () => {
	await importing(csv({ typologie: 'CHRS' }));
	const { rows } = await world.owner.query<{ known_by: string[] }>('select known_by from places');
	expect(rows[0]!.known_by).toHaveLength(3);
	for (const digest of rows[0]!.known_by) expect(digest).toMatch(/^(id|town|post):[\w-]{43}$/);
	await world.owner.query('truncate places cascade');
	const files = await readPlaceFiles([
		{ name: 'a.csv', bytes: Buffer.from(csv({ typologie: 'CHRS' }).text) }
	]);
	await network((db) => importPlaces(db, files, { isDryRun: false, key: Buffer.alloc(32, 2) }));
	const { rows: others } = await world.owner.query<{ known_by: string[] }>(
		'select known_by from places'
	);
	expect(others[0]!.known_by.filter((one) => rows[0]!.known_by.includes(one))).toEqual([]);
});
