import { beforeEach, expect } from 'vitest';
import { everyRow } from '../../../../../../../tests/database/every-row.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlace,
	exportPlaces,
	importPlaces,
	readPlaceFiles,
	showPlace
} from '../../index.server.ts';
import type { NewPlace } from '../../domain/facts/place.ts';
import { usePlaces } from '../places.fixture.ts';

/** Everything by which the door is found; in no other text of the database. */
export const DOOR = {
	...{ adresse: '3 impasse des Bernaches', commune: 'Bernaches-Plage', code_postal: '62227' },
	...{ latitude: '50.71239', longitude: '1.58127', pivot: '62262262262262' },
	...{ presentation_detail: 'La cour des Bernaches', site_web: 'bernaches.exemple.fr' },
	courriels: 'les bernaches'
};
export const TRACES = /bernaches|62227|50\.?71239|1\.?58127|62262262262262/i;
const ROW = {
	...{ id: 'x-1', source: 'Annuaire', nom: 'L’Escale', typologie: 'ASSO' },
	...{ date_maj: '2026-10-01', telephone: '0199004401', ...DOOR }
};
type Cells = Partial<Record<keyof typeof ROW, string>>;

export function csv(...lines: Cells[]) {
	const names = Object.keys(ROW) as (keyof typeof ROW)[];
	const rows = lines.map((cells) => names.map((name) => ({ ...ROW, ...cells })[name]).join(','));
	return { name: 'lieux.csv', text: [names.join(','), ...rows].join('\n') };
}

/** As a colleague calls it from then on. */
export const ANOTHER = { name: 'Abri sans nom', phone: '01 99 00 99 99' };

/** A directory that files are read into, and everything in it that says where one place is. */
export function useRefuge() {
	const { world, centres, brel, network, holding } = usePlaces();
	const readAll = async (sql: string) => (await world.owner.query(sql)).rows;
	const refuge = {
		...{ world, centres, brel, network, holding },
		async importing({ name, text }: { name: string; text: string }, key = PLACES_KEY) {
			const files = await readPlaceFiles([{ name, bytes: Buffer.from(text) }]);
			return network((db) => importPlaces(db, files, { isDryRun: false, key }));
		},
		async written(): Promise<string> {
			let text = '';
			await network(async (db) => {
				for await (const part of exportPlaces(db, 'csv')) text += part;
			});
			return text;
		},
		/** Every row of every table that says where it is, as whoever holds a whole backup reads them. */
		async traces(): Promise<string[]> {
			return (await everyRow(world.owner))
				.filter(({ text }) => TRACES.test(text))
				.map(({ table, text }) => `${table} ${text}`);
		},
		byHand: (place: Partial<NewPlace>) =>
			brel(async (db) => {
				const told = { name: 'L’Escale', kind: 'ASSO', phone: '01 99 00 44 01', ...place };
				const { id } = done(await addPlace(db, told, 'team', PLACES_KEY));
				done(await showPlace(db, id, true));
				return id;
			}),
		ofFile: async () =>
			(await readAll(`select id from places where source_id = 'x-1'`))[0].id as string,
		becomes: (id: string, change: Partial<NewPlace> = {}) =>
			brel(async (db) => {
				const told = { isRefuge: true, ...change };
				return done(await changePlace(db, id, told, 'team', PLACES_KEY));
			}),
		forgetAll: () => world.owner.query('truncate places, place_imports, place_words cascade')
	};
	beforeEach(async () => {
		await refuge.forgetAll();
		expect(await refuge.traces()).toEqual([]);
	});
	return refuge;
}
