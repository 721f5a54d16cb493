import { expect, test } from 'vitest';
import { ordinaryWeek, showPlace } from '#lib/features/resources/places/index.server.ts';
import { usePlacesFound } from '../places-found.fixture.ts';
import {
	MOST_PRINTED,
	placeOnPaper,
	placesOfBooklet,
	townsOfBooklet
} from './places-of-booklet.ts';

const TODAY = '2026-11-24';
const { adding, visitor, team, world } = usePlacesFound();

const booklet = (town: string, ...themes: string[]) =>
	visitor((db) => placesOfBooklet(db, { town, themes, today: TODAY }));
const namesIn = async (town: string, ...themes: string[]) => {
	const found = await booklet(town, ...themes);
	if ('refusal' in found) throw new Error(found.message);
	return found.places.map(({ name }) => name);
};

test('a commune is named by its code or as somebody says it; what is not shown is not printed', async () => {
	const outreau = ['Foyer de l’Aube', 'Mairie d’Outreau', 'Restos du Cœur du Môle'];
	expect(await namesIn('62643')).toEqual(outreau);
	expect(await namesIn('outreau')).toEqual(outreau);
	expect(await namesIn('')).not.toContain('Soupe jamais montrée');
	expect(await team((db) => placesOfBooklet(db, { town: '', themes: [], today: TODAY }))).toEqual(
		await booklet('')
	);
	expect(await booklet('Tombouctou')).toMatchObject({ refusal: 'unknown-town' });
});

test('a chapter holds its own places, those of their kind too, and every refuge', async () => {
	expect(await namesIn('', 'manger-dormir')).toEqual([
		...['Épicerie du Port', 'Foyer de l’Aube', 'Restos du Cœur du Môle']
	]);
	expect(await namesIn('62643', 'papiers')).toEqual(['Foyer de l’Aube', 'Mairie d’Outreau']);
	expect(await booklet('62643', 'sante')).toMatchObject({ refusal: 'nothing' });
});

test('nothing of where a refuge is leaves the directory; hours are those of an ordinary week', async () => {
	const found = await booklet('62643');
	const places = 'places' in found ? found.places : [];
	expect(places.find(({ isRefuge }) => isRefuge)).toMatchObject({
		...{ street: null, postcode: null, town: null, landmark: null, week: null },
		phone: '+33199001234'
	});
	const hall = places.find(({ name }) => name.startsWith('Mairie'));
	expect(hall!.week![0]).toEqual([
		{ from: 510, until: 720 },
		{ from: 840, until: 1020 }
	]);
	expect(hall!.week![6]).toEqual([]);
	expect(hall).toMatchObject({ verifiedOn: '2026-11-24', isOld: false });
});

test('a holiday of next week closes nothing on paper', async () => {
	const [, , , , friday] = (await ordinaryWeek('Mo-Fr 09:00-12:00; PH off', '2026-12-20'))!;
	expect(friday).toEqual([{ from: 540, until: 720 }]);
	expect(await ordinaryWeek('quand il fait beau', '2026-12-20')).toBeNull();
});

test('a town of twenty thousand places is refused in a sentence, and so is a chapter without any', async () => {
	await adding({ name: 'Modèle', kind: 'ASSO', needs: ['livres'], town: 'Calais', insee: '62193' });
	await world.owner.query(`
		insert into places (name, kind, needs, town, insee, verify_months, updated_on, recorded_at)
		select 'Lieu ' || n, 'ASSO', '{livres}', 'Calais', '62193', 6, '2026-11-01', now()
		from generate_series(1, 20000) n`);
	await world.owner.query(`insert into place_showings (place_id, is_shown, recorded_at)
		select id, true, now() from places where name like 'Lieu %'`);
	const all = await booklet('62193');
	expect(all).toMatchObject({ refusal: 'too-many' });
	expect((all as { message: string }).message.replace(/\s/g, ' ')).toBe(
		`Ce livret aurait 20002 lieux : il en tient ${MOST_PRINTED}. Choisissez une commune et un chapitre.`
	);
	expect(await booklet('62193', 'emploi')).toMatchObject({ refusal: 'nothing' });
});

test('the communes to choose among are those that have a place, each once', async () => {
	const towns = await visitor(townsOfBooklet);
	expect(towns.map(({ name }) => name)).toEqual(['Calais', 'Le Portel', 'Outreau']);
});

test('one place alone is put on its paper while it is shown, and no longer', async () => {
	const id = await adding({ name: 'Comptoir du Large', kind: 'ASSO', hours: 'Mo 09:00-12:00' });
	const read = () => visitor((db) => placeOnPaper(db, id, TODAY));
	expect(await read()).toMatchObject({ name: 'Comptoir du Large', isRefuge: false });
	expect((await read())!.week![0]).toEqual([{ from: 540, until: 720 }]);
	await team((db) => showPlace(db, id, false));
	expect(await read()).toBeNull();
});
