import { beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { countToSeeTo, verifyPlace } from '../../index.server.ts';
import { usePlaces } from '../places.fixture.ts';
import { listIncomplete, listStale, type PageToSee } from './list-to-see-to.ts';

const { world, brel, desk } = usePlaces();
const MANY = 75;
const A_PAGE = 30;

/** Shown and without a SIRET: forty that nobody ever looked at, thirty-five looked at on three days, two names in all. */
beforeAll(async () => {
	await world.owner.query(
		`with added as (
			insert into places (name, kind, town, verify_months, updated_on, recorded_at)
			select case n % 2 when 0 then 'Mairie' else 'École' end, 'ASSO', 'Outreau', 3, '2025-01-01', now()
			from generate_series(1, $1::integer) n returning id
		), shown as (
			insert into place_showings (place_id, is_shown, recorded_at) select id, true, now() from added
		), numbered as (select id, row_number() over (order by id) as nth from added)
		insert into place_verifications (place_id, way, true_at, recorded_at)
		select id, 'import', date '2025-03-01' + (nth % 3)::integer, now() from numbered where nth > 40`,
		[MANY]
	);
});

type Listing<After> = (
	db: Db,
	asked: { most: number; after?: After | undefined }
) => Promise<PageToSee<After>>;

/** From page to page as a colleague goes; `meanwhile` happens after the first. */
async function pagesOf<After>(list: Listing<After>, meanwhile?: (id: string) => Promise<unknown>) {
	const pages: string[][] = [];
	let after: After | undefined;
	do {
		const { rows, next } = await desk((db) => list(db, { most: A_PAGE, after }));
		pages.push(rows.map(({ id }) => id));
		if (pages.length === 1) await meanwhile?.(rows.at(-1)!.id);
		after = next ?? undefined;
	} while (after);
	return pages;
}

test('every place that waits is on one page and on no other, as many as are counted', async () => {
	const counts = await desk(countToSeeTo);
	for (const [pages, count] of [
		[await pagesOf(listStale), counts.stale],
		[await pagesOf(listIncomplete), counts.incomplete]
	] as const) {
		expect(pages.map(({ length }) => length)).toEqual([30, 30, 15]);
		expect(new Set(pages.flat()).size).toBe(count);
	}
});

test('the oldest come first, and those that nobody ever looked at before them', async () => {
	const { rows } = await desk((db) => listStale(db, { most: 500 }));
	const words = rows.map(({ why }) => why);
	expect(words.slice(0, 40).every((why) => why.startsWith('Jamais vérifié'))).toBe(true);
	const { rows: looked } = await world.owner.query<{ id: string }>(
		'select id from places where verified_at is not null order by verified_at, id'
	);
	expect(rows.slice(40).map(({ id }) => id)).toEqual(looked.map(({ id }) => id));
});

test('seen to between two pages, the last of the first hides none of those that follow', async () => {
	const before = (await pagesOf(listStale)).flat();
	const after = await pagesOf(listStale, async (id) =>
		done(await brel((db) => verifyPlace(db, id)))
	);
	expect(after.flat()).toEqual(before);
	expect(await desk(countToSeeTo)).toMatchObject({ stale: before.length - 1 });
});
