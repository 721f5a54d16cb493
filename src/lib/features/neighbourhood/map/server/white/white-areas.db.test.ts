import { tmpdir } from 'node:os';
import { beforeAll, expect, test } from 'vitest';
import { type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { rowMaker, type RowMaker } from '../../../../../../../tests/tenancy/rows.ts';
import { readCatalogue } from '../../../../../../../tests/tenancy/catalogue.ts';
import { TEN, usePlacesFound } from '../places-found.fixture.ts';
import { listQuarterPoints, placeQuarter } from './quarter-points.ts';
import { readWhiteAreas } from './read-white-areas.ts';

const { world } = usePlacesFound();
/** Nobody put contours there: those that ship. */
const NOWHERE = tmpdir();
const OUTREAU = '62643';

let rows: RowMaker;
let here = '';
let neighbour = '';
const quarters: Record<'harbour' | 'hill' | 'few', string> = { harbour: '', hill: '', few: '' };

beforeAll(async () => {
	rows = rowMaker(world.owner, await readCatalogue(world.owner));
	here = await world.addCentre('la-criee');
	neighbour = await world.addCentre('voisin');
	for (const name of ['harbour', 'hill', 'few'] as const) {
		const quarter = { centre_id: here, name: `Quartier ${name}`, kind: 'qpv' };
		quarters[name] = (await rows.add('quarters', quarter)).id as string;
	}
	await live(here, OUTREAU, quarters.harbour, 14);
	await live(here, OUTREAU, quarters.hill, 12);
	await live(here, null, quarters.few, 10);
	await live(here, '62300', null, 10);
	await live(neighbour, '62300', null, 9);
	await live(neighbour, '75056', null, 30);
});

async function live(centre: string, commune: string | null, quarter: string | null, count: number) {
	for (let nth = 0; nth < count; nth++) {
		await rows.add('people', { centre_id: centre, commune_insee: commune, quarter_id: quarter });
	}
}

const OF_NETWORK: ActingRole[] = ['coordination', 'administration'];
const as = <T>(role: ActingRole, work: (db: Db) => Promise<T>) =>
	OF_NETWORK.includes(role)
		? asActing(world.app, { staffId: null, role, centres: [], at: A_TUESDAY }, work)
		: world.as(role, here, work);
const white = (role: ActingRole) => as(role, (db) => readWhiteAreas(db, NOWHERE));
const told = async (role: ActingRole) =>
	(await white(role)).areas.map(({ name, atLeast }) => [name, atLeast]);
const placing = (where: string, quarterId = quarters.harbour, role: ActingRole = 'direction') =>
	as(role, (db) =>
		placeQuarter(db, { quarterId, where, radius: 300 }, { dataDir: NOWHERE, now: TEN })
	);

test('a commune is told from eleven people on, in tens; another country is on no map of ours', async () => {
	expect(await told('accueil')).toEqual([['Outreau', 20]]);
	expect((await white('accueil')).unplaced.map(({ name }) => name).toSorted()).toEqual([
		...['Quartier harbour', 'Quartier hill']
	]);
});

test('the network is read by the coordination alone, over all its centres', async () => {
	const names = (await told('coordination')).map(([name]) => name);
	// Ten here and nine there are nineteen in the network.
	expect(names.toSorted()).toEqual(['Outreau', 'Équihen-Plage'].toSorted());
	expect(await white('administration')).toEqual({ areas: [], unplaced: [] });
	const read = await world.as('direction', neighbour, (db) => readWhiteAreas(db, NOWHERE));
	expect(read.areas).toEqual([]);
});

test('a direction places a quarter by a place, by a commune or by two numbers; it is then measured', async () => {
	done(await placing('Mairie d’Outreau'));
	expect(await as('accueil', listQuarterPoints)).toMatchObject([
		{ quarterId: quarters.harbour, latitude: 50.704, longitude: 1.591, radius: 300 }
	]);
	done(await placing('50,71 1,60', quarters.hill));
	expect(await placing('Outreau')).toEqual({ placed: quarters.harbour });
	expect(await placing('le portel')).toEqual({ placed: quarters.harbour });
	done(await placing('50.704, 1.591'));
	const { areas, unplaced } = await white('animateur');
	expect(unplaced).toEqual([]);
	const harbour = areas.find(({ name }) => name === 'Quartier harbour')!;
	const missing = harbour.missing.map(({ theme }) => theme.code);
	// The town hall stands there, and the meals of the jetty; nothing of work.
	expect(missing).not.toContain('papiers');
	expect(missing).not.toContain('manger-dormir');
	expect(missing).toContain('emploi');
	const networked = await white('coordination');
	expect(networked.areas.map(({ name }) => name)).toContain('Quartier harbour');
});

test('nobody else places it, and what nobody knows is said', async () => {
	expect(await placing('Là-bas au fond')).toMatchObject({ refusal: 'where' });
	const strange = await world.as('direction', neighbour, (db) =>
		placeQuarter(
			db,
			{ quarterId: quarters.hill, where: '50.7, 1.6', radius: 300 },
			{ dataDir: NOWHERE, now: TEN }
		)
	);
	expect(strange).toMatchObject({ refusal: 'unknown' });
	await expect(placing('50.7, 1.6', quarters.few, 'animateur')).rejects.toThrow(
		/row-level security/
	);
});
