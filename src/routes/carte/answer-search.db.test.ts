import { expect, test } from 'vitest';
import { networkZone } from '#lib/features/house/centres/index.server.ts';
import { listMisses } from '#lib/features/neighbourhood/map/index.server.ts';
import { tellPlace } from '#lib/features/neighbourhood/map/index.ts';
import { addPlace, showPlace } from '#lib/features/resources/places/index.server.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { done } from '../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import { answerSearch } from './answer-search.ts';
import { PLACES_KEY } from '../../../tests/database/places-key.ts';

const world = useTestDatabase();

const search = async (query: string, headers: Record<string, string> = {}) => {
	const request = new Request(`http://ici/carte?${query}`, { headers });
	const locals = {
		world: {
			...{ database: world.app, now: () => A_TUESDAY, dataDir: '/nulle-part' },
			secrets: { places: Buffer.alloc(32, 3) }
		}
	} as unknown as App.Locals;
	return answerSearch({ locals, request, url: new URL(request.url) });
};
let centres = 0;
const told = async () => {
	const centre = await world.addCentre(`centre-${++centres}`);
	return world.as('accueil', centre, listMisses);
};

test('twenty searches that find nothing are told; whoever reloads, sifts or turns a page counts no more', async () => {
	for (let nth = 0; nth < 19; nth++) {
		expect((await search('besoin=cordonnerie')).answer).toMatchObject({ total: 0 });
	}
	for (let nth = 0; nth < 5; nth++) {
		await search('besoin=cordonnerie', { 'cache-control': 'max-age=0' });
		await search('besoin=cordonnerie', { referer: 'http://ici/carte?besoin=cordonnerie' });
		await search('besoin=cordonnerie&ouvert=maintenant');
		await search('besoin=cordonnerie&suite=20');
		await search('ou=cordonnerie');
	}
	expect(await told()).toEqual([]);
	await search('besoin=cordonnerie');
	expect(await told()).toMatchObject([{ words: 'cordonnerie', times: 20 }]);
});

test('the network lives by the clock of most of its centres, and its places of nowhere with it', async () => {
	const zone = () =>
		asVisitor({ database: world.app, now: () => A_TUESDAY }, null, (db) => networkZone(db));
	await world.owner.query('delete from centres');
	expect(await zone()).toBe('Europe/Paris');
	const centre = await world.addCentre('le-piton');
	await world.addCentre('la-ravine');
	const lives = (slug: string, where: string) =>
		world.owner.query('update centres set time_zone = $2 where slug = $1', [slug, where]);
	await lives('le-piton', 'Indian/Reunion');
	// As many there as here.
	expect(await zone()).toBe('Europe/Paris');
	await lives('la-ravine', 'Indian/Reunion');
	await world.addCentre('jacques-brel');
	expect(await zone()).toBe('Indian/Reunion');

	await world.as('animateur', centre, async (db) => {
		const place = { name: 'Kiosque qui tourne', kind: 'ASSO', hours: 'Tu 12:00-13:00' };
		const { id } = done(await addPlace(db, place, 'team', PLACES_KEY));
		done(await showPlace(db, id, true));
	});
	// Half past nine in Boulogne is half past twelve in Saint-Denis.
	const { asked, answer } = await search('besoin=kiosque&ouvert=maintenant');
	expect(answer!.found.map((place) => tellPlace(place, asked.now, null).open)).toEqual([
		'Ouvert jusqu’à 13\u00a0h'
	]);
});
