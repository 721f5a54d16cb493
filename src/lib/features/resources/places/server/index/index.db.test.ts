import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlace,
	reindexPlaces,
	removePlace,
	putBackPlace,
	showPlace,
	writePlaceDays
} from '../../index.server.ts';
import type { NewPlace } from '../../domain/facts/place.ts';
import { FOOD, usePlaces } from '../places.fixture.ts';
import { judgeHours, spansOfDays } from './hours-reader.ts';

const { world, brel, network, visitor } = usePlaces();
const adding = async (change: Partial<NewPlace> = {}) =>
	brel(async (db) => {
		const { id } = done(await addPlace(db, { ...FOOD, ...change }, 'team', PLACES_KEY));
		done(await showPlace(db, id, true));
		return id;
	});
const wordsOf = async (id: string) => {
	const { rows } = await sql<{ word: string; weight: number }>`
		select w.word, t.weight from place_postings t
		join places p on p.nth = t.nth join place_words w on w.id = t.word where p.id = ${id} order by 1
	`.execute(world.app);
	return rows;
};
/** As visitors find: nothing but what is shown. */
const found = (typed: string) =>
	visitor(async (db) => {
		const word = typed.startsWith('need:') ? typed : writtenWords(typed)[0];
		const { rows } = await sql<{ id: string }>`
			select p.id from place_words w join place_postings t on t.word = w.id join places p on p.nth = t.nth
			where w.word = ${word}`.execute(db);
		return rows.map(({ id }) => id);
	});

describe('the words by which a place is found', () => {
	test('follow what it says, and whether it is shown, there, or taken away', async () => {
		const id = await adding({ name: 'Vestiaire du Phare', needs: ['vetements'] });
		expect(await found('phare')).toEqual([id]);
		expect(await found('need:vetements')).toEqual([id]);
		done(
			await brel((db) => changePlace(db, id, { name: 'Vestiaire de la Dune' }, 'team', PLACES_KEY))
		);
		expect([await found('phare'), await found('dune')]).toEqual([[], [id]]);
		done(await brel((db) => removePlace(db, id)));
		expect(await found('dune')).toEqual([]);
		done(await brel((db) => putBackPlace(db, id)));
		expect(await found('dune')).toEqual([id]);
		done(await brel((db) => showPlace(db, id, false)));
		expect(await found('dune')).toEqual([]);
		expect(await wordsOf(id)).toEqual([]);
	});

	test('are none of a place merged into another', async () => {
		const [kept, gone] = [await adding(), await adding({ name: 'Comptoir du Môle' })];
		expect(await found('môle')).toEqual([gone]);
		await network((db) =>
			sql`insert into place_merges (kept_id, gone_id, recorded_at) values (${kept}, ${gone}, now())`.execute(
				db
			)
		);
		expect(await found('môle')).toEqual([]);
	});

	test('are written again from nothing, the same', async () => {
		await adding({ name: 'Ressourcerie du Môle' });
		const all = () =>
			world.owner
				.query('select nth, word, weight from place_postings order by 1, 2')
				.then((r) => r.rows);
		const before = await all();
		await world.owner.query('delete from place_postings where nth % 2 = 0');
		await network(reindexPlaces);
		expect(await all()).toEqual(before);
	});

	test('of two colleagues who write at once, both are kept', async () => {
		const ids = await Promise.all([
			adding({ name: 'Abri Ancre' }),
			adding({ name: 'Ancre et Abri' })
		]);
		expect((await found('ancre')).sort()).toEqual(ids.sort());
	});
});

const daysOf = async (id: string) => {
	const { rows } = await world.owner.query<{ day: string; spans: string; untold: boolean }>(
		`select day::text, spans::text, is_untold_holiday as untold from place_days where place_id = $1 order by 1`,
		[id]
	);
	return rows.map(({ day, spans, untold }) => `${day} ${spans}${untold ? ' ?' : ''}`);
};

describe('when it is open', () => {
	test('is kept from the day before it is written to the week after, and follows its hours', async () => {
		const id = await adding({ hours: 'Mo-Fr 09:00-12:00,14:00-17:30; We off' });
		expect(await daysOf(id)).toEqual([
			'2026-11-23 {[540,720),[840,1050)}',
			'2026-11-24 {[540,720),[840,1050)}',
			'2026-11-25 {}',
			'2026-11-26 {[540,720),[840,1050)}',
			'2026-11-27 {[540,720),[840,1050)}',
			'2026-11-28 {}',
			'2026-11-29 {}',
			'2026-11-30 {[540,720),[840,1050)}',
			'2026-12-01 {[540,720),[840,1050)}'
		]);
		done(await brel((db) => changePlace(db, id, { hours: 'Sa 10:00-12:00' }, 'team', PLACES_KEY)));
		expect((await daysOf(id)).slice(5, 6)).toEqual(['2026-11-28 {[600,720)}']);
		done(await brel((db) => changePlace(db, id, { hours: null }, 'team', PLACES_KEY)));
		expect(await daysOf(id)).toEqual([]);
	});

	test('is not told of a holiday, unless its hours say what happens then', async () => {
		const silent = await adding({ hours: 'Mo-Su 09:00-12:00' });
		const closed = await adding({ hours: 'Mo-Su 09:00-12:00; PH off' });
		const exception = await adding({ hours: 'Mo-Su 09:00-12:00; PH off; 2026 Dec 25 10:00-11:00' });
		const late = await adding({ hours: 'Fr 20:00-02:00' });
		await network((db) => writePlaceDays(db, '2026-12-24'));
		const eve = async (id: string) => (await daysOf(id)).slice(1, 4);
		expect(await eve(silent)).toEqual([
			...['2026-12-24 {[540,720)}', '2026-12-25 {[540,720)} ?', '2026-12-26 {[540,720)}']
		]);
		expect((await eve(closed))[1]).toBe('2026-12-25 {}');
		expect((await eve(exception))[1]).toBe('2026-12-25 {[600,660)}');
		expect((await eve(late)).slice(1)).toEqual([
			'2026-12-25 {[1200,1440)} ?',
			'2026-12-26 {[0,120)}'
		]);
	});

	test('follows the school holidays of its zone, and the holidays that its département alone has', async () => {
		const [outsideSchool, holidays] = ['Mo-Su 09:00-12:00; SH off', 'Mo-Su 09:00-12:00; PH off'];
		const boulogne = await adding({ hours: outsideSchool, postcode: '62200' });
		const unknown = await adding({ hours: outsideSchool, postcode: null });
		const metz = await adding({ hours: holidays, postcode: '57000' });
		const lille = await adding({ hours: holidays, postcode: '59000' });
		const open = async (id: string, day: string) => {
			await network((db) => writePlaceDays(db, day, [id]));
			return (await daysOf(id))[1]!.endsWith('{[540,720)}');
		};
		for (const id of [boulogne, unknown]) {
			expect([await open(id, '2026-12-14'), await open(id, '2026-12-22')]).toEqual([true, false]);
		}
		expect([await open(metz, '2026-12-26'), await open(lille, '2026-12-26')]).toEqual([
			false,
			true
		]);
	});

	test('is nobody’s to read before the place is shown', async () => {
		const id = await adding({ hours: 'Mo-Su 09:00-12:00' });
		const seen = () =>
			visitor((db) =>
				db.selectFrom('place_days').where('place_id', '=', id).select('day').execute()
			);
		expect(await seen()).toHaveLength(9);
		done(await brel((db) => showPlace(db, id, false)));
		expect(await seen()).toEqual([]);
		// Written meanwhile, by the night.
		await network((db) => writePlaceDays(db, '2026-11-24'));
		expect(await seen()).toEqual([]);
		done(await brel((db) => showPlace(db, id, true)));
		expect(await seen()).toHaveLength(9);
		const other = await adding({ name: 'Comptoir du Môle' });
		const merge = sql`insert into place_merges (kept_id, gone_id, recorded_at) values (${other}, ${id}, now())`;
		await network((db) => merge.execute(db));
		expect(await seen()).toEqual([]);
		const { rows } = await world.owner.query(
			`select count(*)::integer as wrong from place_days d join places p on p.id = d.place_id
			where d.is_shown <> (p.is_public and p.merged_into is null)`
		);
		expect(rows).toEqual([{ wrong: 0 }]);
	});

	test('hours that cannot be read leave no day, and are judged', async () => {
		const id = await adding({ hours: 'lundi au vendredi' });
		expect(await daysOf(id)).toEqual([]);
		expect(await judgeHours('lundi au vendredi')).toBeNull();
		expect(await judgeHours('Mo-Fr 09:00-12:00', ['2026-11-24', '2026-11-28'])).toEqual({
			...{ warnings: [], pretty: 'Mo-Fr 09:00-12:00' },
			spans: [[{ from: 540, until: 720 }], []]
		});
		expect(await judgeHours('Mo-Fr 9h-12h')).toMatchObject({ pretty: 'Mo-Fr 09:00-12:00' });
		expect((await judgeHours('Mo-Fr 9h-12h'))!.warnings).not.toEqual([]);
	});
});

describe('the clock of the machine', () => {
	const zone = process.env.TZ;
	afterEach(() => {
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});

	test.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Europe/Paris'])(
		'says nothing of the hours of a place: %s',
		async (name) => {
			process.env.TZ = name;
			const days = ['2026-03-28', '2026-03-29', '2026-10-25'];
			expect(await spansOfDays('Mo-Su 08:30-12:00; PH off', days)).toEqual(
				days.map(() => [{ from: 510, until: 720 }])
			);
		}
	);
});
