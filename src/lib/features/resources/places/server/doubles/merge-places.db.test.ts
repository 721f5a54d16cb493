import { beforeEach, describe, expect, test } from 'vitest';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import {
	addPlace,
	changePlace,
	findPlaceDoubles,
	listMerges,
	mergePlaces,
	previewMerge,
	readPlace,
	readPublicPlace,
	showPlace,
	tellPlacesApart,
	undoMerge
} from '../../index.server.ts';
import { FOOD, usePlaces } from '../places.fixture.ts';

const { world, brel, network, visitor } = usePlaces();
const TWIN = {
	...{ ...FOOD, name: 'EPICERIE SOLIDAIRE DU PORT', phone: null, landmark: null },
	...{ hours: 'Tu 14:00-17:00', aliases: ['les courses'], summary: 'Autre phrase.' }
};
let [one, other] = ['', ''];
const shown = async (place: Parameters<typeof addPlace>[1]) =>
	brel(async (db) => {
		const { id } = done(await addPlace(db, place, 'team', PLACES_KEY));
		done(await showPlace(db, id, true));
		return id;
	});

beforeEach(async () => {
	await world.owner.query('truncate places, place_words cascade');
	[one, other] = [await shown(FOOD), await shown(TWIN)];
});

const merge = (take: string[] = []) =>
	network((db) => mergePlaces(db, { keptId: one, goneId: other, take }, PLACES_KEY));
const pairs = async () =>
	(await brel((db) => findPlaceDoubles(db))).map((pair) => pair.map(({ id }) => id));

test('two rows of one place are proposed, and not once they are told apart', async () => {
	expect(await pairs()).toEqual([[one, other]]);
	done(await network((db) => tellPlacesApart(db, other, one)));
	expect(await pairs()).toEqual([]);
});

test('what they say otherwise is seen before: what one lacks is proposed from the other', async () => {
	const preview = done(await brel((db) => previewMerge(db, one, other)));
	expect(preview.lines.map(({ column, isProposed }) => [column, isProposed])).toEqual([
		...[
			['name', false],
			['aliases', false],
			['hours', true],
			['summary', false]
		]
	]);
});

test('merged, one is shown with what was taken; the other leads to it, and is found no more', async () => {
	done(await merge(['hours', 'aliases', 'phone']));
	expect(await visitor((db) => readPublicPlace(db, one))).toMatchObject({
		...{ name: FOOD.name, phone: '+33199001234', hours: 'Tu 14:00-17:00' },
		aliases: ['la banque alimentaire', 'les courses']
	});
	expect(await visitor((db) => readPublicPlace(db, other))).toBeNull();
	expect(await brel((db) => readPlace(db, other))).toMatchObject({ mergedInto: one });
	expect(await pairs()).toEqual([]);
	const { rows } = await world.owner.query(
		'select count(distinct nth)::integer as many from place_postings'
	);
	expect(rows[0].many).toBe(1);
	const { rows: changes } = await world.owner.query(
		`select way, after from place_changes where place_id = $1 order by id desc limit 1`,
		[one]
	);
	expect(changes[0]).toMatchObject({ way: 'merge', after: { hours: 'Tu 14:00-17:00' } });
});

describe('undone', () => {
	test('both are shown again, and say what they said', async () => {
		const [was, gone] = [
			await brel((db) => readPlace(db, one)),
			await brel((db) => readPlace(db, other))
		];
		const { mergeId } = done(await merge(['hours', 'summary']));
		expect(await network((db) => listMerges(db, 5))).toMatchObject([{ id: mergeId, keptId: one }]);
		done(await network((db) => undoMerge(db, mergeId, PLACES_KEY)));
		expect(await brel((db) => readPlace(db, one))).toEqual(was);
		expect(await brel((db) => readPlace(db, other))).toEqual(gone);
		expect(await visitor((db) => readPublicPlace(db, other))).not.toBeNull();
		expect(await network((db) => listMerges(db, 5))).toEqual([]);
		expect(await network((db) => undoMerge(db, mergeId, PLACES_KEY))).toMatchObject({
			refusal: 'unknown-place'
		});
	});

	test('what somebody corrected since stays', async () => {
		const { mergeId } = done(await merge(['hours', 'summary']));
		done(await brel((db) => changePlace(db, one, { hours: 'Fr 09:00-12:00' }, 'team', PLACES_KEY)));
		done(await network((db) => undoMerge(db, mergeId, PLACES_KEY)));
		expect(await brel((db) => readPlace(db, one))).toMatchObject({
			...{ hours: 'Fr 09:00-12:00', summary: FOOD.summary }
		});
	});
});

test('the network decides, and never of a refuge', async () => {
	const notHers = await brel((db) =>
		mergePlaces(db, { keptId: one, goneId: other, take: [] }, PLACES_KEY)
	);
	expect(notHers).toMatchObject({ refusal: 'not-yours' });
	expect(await brel((db) => tellPlacesApart(db, one, other))).toMatchObject({
		refusal: 'not-yours'
	});
	expect(
		await network((db) => mergePlaces(db, { keptId: one, goneId: one, take: [] }, PLACES_KEY))
	).toMatchObject({
		refusal: 'same-place'
	});
	done(await brel((db) => changePlace(db, other, { isRefuge: true }, 'team', PLACES_KEY)));
	expect(await pairs()).toEqual([]);
	const refused = await merge();
	expect(refused).toMatchObject({ refusal: 'refuge' });
	expect(JSON.stringify(refused)).not.toContain('Mareyeurs');
});

test('once merged, a place is not merged again', async () => {
	done(await merge());
	expect(await merge()).toMatchObject({ refusal: 'merged-place' });
});
