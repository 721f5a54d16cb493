import { expect, test } from 'vitest';
import { listMisses } from '#lib/features/neighbourhood/map/index.server.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import { answerSearch } from './answer-search.ts';

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
