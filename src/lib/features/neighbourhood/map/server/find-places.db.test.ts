import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { showPlace } from '#lib/features/resources/places/index.server.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import type { Asked } from '../domain/asked.ts';
import { answerPoints, findPlaces } from './find-places.ts';
import { at, HERE, TEN, TUESDAY, usePlacesFound } from './places-found.fixture.ts';
import { renewKnownWords, spokenLanguages } from './vocabulary.ts';

/** Of another network, kept by the same process. */
const other = usePlacesFound([
	{ name: 'Ressourcerie du Môle', kind: 'ASSO', needs: ['vetements'] }
]);
const { world, team, adding, visiting, visitor, answer, names } = usePlacesFound();
const [FOOD, RESTOS, TOWN_HALL, CCAS] = [
	'Épicerie du Port',
	'Restos du Cœur du Môle',
	'Mairie d’Outreau',
	'CCAS du Portel'
];

describe('a need is understood before a place', () => {
	test('« on m’a coupé l’électricité » finds who helps to pay, before what is called « Coupe »', async () => {
		const { needs, isSure, found } = await answer('on m’a coupé l’électricité');
		expect([needs[0]!.code, isSure]).toEqual(['energie', true]);
		expect(found.map(({ name }) => name)).toEqual([CCAS, 'Salon Coupe Éclair']);
	});

	test('« payer ma cantine » finds the town hall without anybody having said what it is for', async () => {
		expect((await names('payer ma cantine'))[0]).toBe(TOWN_HALL);
	});

	test('a place that says what it is for comes before those that go without saying', async () => {
		expect(await names('ou manger se soir')).toEqual([RESTOS, FOOD, CCAS]);
	});

	test('a name that is typed comes before what only answers the need', async () => {
		expect((await names('épicerie du port'))[0]).toBe(FOOD);
		expect((await names('epiceri du porre'))[0]).toBe(FOOD);
		expect((await names('resto du keur'))[0]).toBe(RESTOS);
		// Whoever types a whole name is told who else helps, however little they have in common with it.
		expect(await names('soupe populaire restos du cœur du môle')).toEqual([RESTOS, FOOD, CCAS]);
	});

	test('an emergency tells its number, whatever is found', async () => {
		const { calls } = await answer('je dors dehors ce soir');
		expect(calls.map(({ call }) => call!.number)).toEqual(['115']);
	});

	test('what nobody knows finds nothing, and understands nothing', async () => {
		expect(await answer('xyzzyk')).toMatchObject({ needs: [], found: [], total: 0, next: null });
	});
});

test('a need that no place meets finds none, pressed as typed', async () => {
	expect(await answer({ need: 'livres' })).toMatchObject({ isSure: true, total: 0 });
});

describe('what is asked besides', () => {
	test('a commune that is typed leaves the words, and sifts', async () => {
		expect(await answer('manger à Outreau')).toMatchObject({ town: 'Outreau', total: 1 });
		expect(await names({ typed: 'manger', town: 'portel' })).toEqual([FOOD, CCAS]);
		expect(await names({ typed: 'manger', town: 'Tombouctou' })).toEqual([]);
	});

	test('a man in a wheelchair finds an open counter', async () => {
		expect((await names({ stepFree: true })).toSorted()).toEqual([CCAS, TOWN_HALL, RESTOS]);
		const when = { name: 'maintenant', isMust: true } as const;
		expect(await names({ stepFree: true, when })).toEqual([TOWN_HALL, RESTOS].toSorted());
		expect(await names({ stepFree: true, when, now: at(15 * 60) })).toEqual([CCAS, TOWN_HALL]);
	});

	test('what is open tonight comes first when it is said, and alone when it is chosen', async () => {
		const tonight = (isMust: boolean) => ({ name: 'soir', isMust }) as const;
		expect((await names({ typed: 'manger', when: tonight(false) }))[0]).toBe(FOOD);
		expect(await names({ typed: 'manger', when: tonight(true) })).toEqual([FOOD]);
	});

	test('on a holiday of which its hours say nothing, no place is told to be open', async () => {
		const morning = { stepFree: true, when: { name: 'maintenant', isMust: true } } as const;
		const { owner } = world;
		await owner.query('update place_days set is_untold_holiday = true where day = $1', [TUESDAY]);
		expect(await names(morning)).toEqual([]);
		await owner.query('update place_days set is_untold_holiday = false where day = $1', [TUESDAY]);
		expect(await names(morning)).toHaveLength(2);
	});

	test('free, and in her language', async () => {
		expect(await names({ typed: 'manger', isFree: true })).toEqual([RESTOS]);
		expect(await names({ typed: 'manger', language: 'ar' })).toEqual([RESTOS]);
		expect(await names({ typed: 'manger', language: 'pl' })).toEqual([]);
	});

	test('nearest first, in minutes on foot', async () => {
		const { found } = await answer({ typed: 'manger', from: HERE });
		expect(found.map(({ name, minutes }) => [name, minutes])).toEqual([
			[RESTOS, 3],
			[FOOD, 26],
			[CCAS, 29]
		]);
	});

	test('where they are is told with the list, further pages included, in the order of a map', async () => {
		const drawn = await answer({ typed: 'manger', from: HERE, most: 1, isDrawn: true });
		const points = await visitor((db) =>
			answerPoints(db, { typed: 'manger', from: HERE, now: TEN, most: 1 })
		);
		expect(drawn.points).toEqual(
			points.map(({ latitude, longitude }) => ({ latitude, longitude }))
		);
		expect([drawn.found.length, drawn.points.length]).toEqual([1, 3]);
		expect((await answer('manger')).points).toEqual([]);
	});

	test('a page at a time, none told twice', async () => {
		const one = await answer({ most: 4 });
		const two = await answer({ most: 4, after: one.next! });
		expect([one.total, one.next, two.next]).toEqual([6, 4, null]);
		expect(new Set([...one.found, ...two.found].map(({ id }) => id)).size).toBe(6);
	});
});

describe('what is nobody’s to find', () => {
	test('a place that is not shown', async () => {
		expect(await names('soupe jamais montrée')).not.toContain('Soupe jamais montrée');
	});

	test('where a refuge is: it has a telephone, and no point', async () => {
		const { found } = await answer('dormir');
		expect(found[0]).toMatchObject({
			...{ name: 'Foyer de l’Aube', isRefuge: true, phone: '+33199001234' },
			...{ street: null, postcode: null, town: null, latitude: null, landmark: null }
		});
		expect(await names('rue cachée')).not.toContain('Foyer de l’Aube');
		expect(await names({ typed: 'foyer', town: 'Outreau' })).not.toContain('Foyer de l’Aube');
		const points = await visitor((db) => answerPoints(db, { typed: '', now: TEN, most: 20 }));
		expect(points.map(({ name }) => name).toSorted()).toEqual(
			[CCAS, FOOD, TOWN_HALL, RESTOS].toSorted()
		);
	});
});

test('the map of all of them is kept until the directory changes, and not a moment longer', async () => {
	const drawn = async () => {
		const points = await visitor((db) => answerPoints(db, { typed: '', now: TEN, most: 0 }));
		return points.map(({ name }) => name);
	};
	const before = await drawn();
	const where = { latitude: 50.7, longitude: 1.6 };
	const id = await adding({ name: 'Kiosque du Large', kind: 'ASSO', ...where });
	expect((await drawn()).toSorted()).toEqual([...before, 'Kiosque du Large'].toSorted());
	done(await team((db) => showPlace(db, id, false)));
	expect(await drawn()).not.toContain('Kiosque du Large');
	// What sifts is asked anew.
	const free = await visitor((db) =>
		answerPoints(db, { typed: '', now: TEN, most: 0, isFree: true })
	);
	expect(free.map(({ name }) => name)).toEqual([RESTOS]);
});

test('the languages that may be asked for are those that are spoken in a place that everybody sees', async () => {
	expect(await visitor(spokenLanguages)).toEqual(['ar']);
});

describe('a place of a minute ago', () => {
	test('is found as it is written at once, and by its kin once the words were read again', async () => {
		await answer('manger');
		const id = await adding({ name: 'Bricothèque des Dunes', kind: 'ASSO' });
		expect(await names('bricothèque')).toEqual(['Bricothèque des Dunes']);
		expect(await names('bricotéque')).toEqual([]);
		await renewKnownWords(visiting());
		expect(await names('bricotéque'), 'once a minute at most').toEqual([]);
		await renewKnownWords(visiting(), 0);
		expect(await names('bricotéque')).toEqual(['Bricothèque des Dunes']);
		done(await team((db) => showPlace(db, id, false)));
		expect(await names('bricothèque')).toEqual([]);
	});

	test('answers its need at once, were it the first one to', async () => {
		expect(await names({ need: 'livres' })).toEqual([]);
		const id = await adding({ name: 'Armoire à lire', kind: 'ASSO', needs: ['livres'] });
		expect(await names({ need: 'livres' })).toEqual(['Armoire à lire']);
		done(await team((db) => showPlace(db, id, false)));
	});
});

test('what is known of the words of a database is said of no other', async () => {
	expect(await names('épicerie du port')).toContain(FOOD);
	expect(await other.names('resourserie')).toEqual(['Ressourcerie du Môle']);
	expect((await names('epiceri du porre'))[0]).toBe(FOOD);
});

test('a search is planned once, whatever is asked after: planning took longer than searching', async () => {
	const pool = openPool(appUrl(world.ownerUrl), 1);
	const someone = { database: pool, now: () => A_TUESDAY };
	const asked: Partial<Asked>[] = [
		{ typed: 'manger' },
		{ typed: 'restos du keur', from: HERE },
		{ typed: 'mairie à Outreau', stepFree: true, when: { name: 'maintenant', isMust: true } },
		{ typed: 'foyer', language: 'ar', isFree: true },
		{ typed: 'centre', town: 'Le Portel', after: 1 }
	];
	try {
		for (let round = 0; round < 3; round++) {
			for (const one of asked) {
				await asVisitor(someone, null, (db) =>
					findPlaces(db, { typed: '', now: TEN, most: 20, ...one })
				);
			}
		}
		const { rows } = await sql<{ generic: number; custom: number }>`
			select generic_plans as generic, custom_plans as custom from pg_prepared_statements
			where statement like '%scored as materialized%' and statement not like '%pg_prepared%'
		`.execute(pool);
		// PostgreSQL tries five times whether the values would have told it better.
		expect(rows).toEqual([{ generic: 10, custom: 5 }]);
	} finally {
		await pool.destroy();
	}
});
