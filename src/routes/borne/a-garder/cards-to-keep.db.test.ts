import { beforeAll, expect, test } from 'vitest';
import { addPlace, showPlace } from '#lib/features/resources/places/index.server.ts';
import type { NewPlace } from '#lib/features/resources/places/index.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { PLACES_KEY } from '../../../../tests/database/places-key.ts';
import { done } from '../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../tests/database/test-database.ts';
import { cardsToKeep } from './cards-to-keep.ts';

const TEN = { at: A_TUESDAY, timeZone: 'Europe/Paris' };
const world = useTestDatabase();
let centre = '';
beforeAll(async () => {
	centre = await world.addCentre('jacques-brel');
});

const adding = (place: NewPlace, isShown = true) =>
	world.as('animateur', centre, async (db) => {
		const { id } = done(await addPlace(db, place, 'team', PLACES_KEY));
		if (isShown) done(await showPlace(db, id, true));
		return id;
	});
const kept = () =>
	asVisitor({ database: world.app, now: () => A_TUESDAY }, centre, (db) =>
		cardsToKeep(db, centre, TEN)
	);

test('the cards that a tile leads to are kept, however many places there are before them', async () => {
	const many: string[] = [];
	for (let nth = 10; nth < 40; nth++) {
		many.push(await adding({ name: `Association ${nth}`, kind: 'ASSO', town: 'Outreau' }));
	}
	const soup = await adding({ name: 'Soupe du Môle', kind: 'ASSO', needs: ['manger'] });
	const hidden = await adding({ name: 'Jamais montrée', kind: 'ES', needs: ['manger'] }, false);
	const cards = await kept();
	expect(cards).toContain(soup);
	expect(cards).not.toContain(hidden);
	// Of all the others, as many as a small machine keeps.
	expect(cards.filter((id) => many.includes(id))).toHaveLength(24);
	expect(await kept()).toEqual(cards);
});
