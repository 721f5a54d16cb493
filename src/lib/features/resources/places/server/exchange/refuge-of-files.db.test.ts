import { describe, expect, test } from 'vitest';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { mergePlaces } from '../../index.server.ts';
import { ANOTHER, csv, DOOR, TRACES, useRefuge } from './refuge-of-files.fixture.ts';

const { world, network, importing, traces, byHand, ofFile, becomes } = useRefuge();

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
			await becomes(await byHand({ street, town, postcode }), ANOTHER);
		},
		() => csv({ telephone: '' })
	],
	[
		'a refuge is called otherwise',
		async () => {
			await becomes(await byHand({ isRefuge: true }), ANOTHER);
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
			done(await network((db) => mergePlaces(db, merged, PLACES_KEY)));
			await becomes(kept, ANOTHER);
		},
		() => csv({ nom: 'Maison claire', telephone: '' })
	]
];

describe('a place that was merged into another, which a file then names as a refuge', () => {
	const { adresse: street, commune: town, code_postal: postcode } = DOOR;
	const merged = async (goneId: string) => {
		const keptId = await byHand({ ...ANOTHER, street, town, postcode });
		done(await network((db) => mergePlaces(db, { keptId, goneId, take: [] }, PLACES_KEY)));
		return keptId;
	};
	const isRefuge = async (id: string) =>
		(await world.owner.query('select is_refuge from places where id = $1', [id])).rows[0].is_refuge;
	const REFUGE = { nom: 'Maison claire', telephone: '', typologie: 'CHRS' };

	test.each<[how: string, gone: () => Promise<string>, names: (gone: string) => object]>([
		['by its own identifier', () => byHand({ street }), (id) => ({ id, source: '' })],
		[
			'by that of the file that had brought it',
			async () => {
				await importing(csv({}));
				return ofFile();
			},
			() => ({})
		],
		[
			'in a file that is older than what is known',
			() => byHand({ street }),
			(id) => ({ id, source: '', date_maj: '2020-01-01' })
		]
	])('%s: the door of the one that is kept is forgotten too', async (_how, brought, names) => {
		const gone = await brought();
		const kept = await merged(gone);
		expect(await traces()).not.toEqual([]);
		await importing(csv({ ...REFUGE, ...names(gone) }));
		expect(await traces()).toEqual([]);
		expect(await isRefuge(kept)).toBe(true);
	});
});

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
