import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPlaces } from '#lib/features/neighbourhood/map/index.server.ts';
import { addPlace, showPlace } from '#lib/features/resources/places/index.server.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import type { JobWorld } from '#lib/platform/jobs/job.ts';
import { jobs } from '../../src/jobs/jobs.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { done } from '../database/story-centre.ts';
import { jobWorld } from './job-world.fixture.ts';
import { PLACES_KEY } from '../database/places-key.ts';

const db = useTestDatabase();
let world: JobWorld;
let at = A_TUESDAY;
beforeAll(() => {
	world = { ...jobWorld(db.ownerUrl), now: () => at };
});
afterAll(() => world.close());

/** What is known of when the only place is open. */
const known = () =>
	asVisitor(world, null, async (own) => {
		const now = { at, timeZone: 'Europe/Paris' };
		const { found } = await findPlaces(own, { typed: '', now, most: 1 });
		return found[0]!.today;
	});

test('a month after its hours were typed, a place still says when it is open: each night writes it again', async () => {
	const brel = await db.addCentre('jacques-brel');
	await db.as('animateur', brel, async (own) => {
		const place = { name: 'Kiosque des Sternes', kind: 'ASSO', hours: 'Tu 09:00-12:00' };
		const { id } = done(await addPlace(own, place, 'team', PLACES_KEY));
		done(await showPlace(own, id, true));
	});
	const open = { spans: [{ from: 540, until: 720 }], isUntoldHoliday: false };
	expect(await known()).toEqual(open);
	at = A_TUESDAY.add({ hours: 24 * 28 });
	expect(await known()).toBeNull();
	const night = jobs.find(({ name }) => name === 'write-place-days')!;
	expect(night.cron).toMatch(/^\d+ \d+ \* \* \*$/);
	await night.run(world, {});
	expect(await known()).toEqual(open);
	// Run twice, it says the same.
	await night.run(world, {});
	expect(await known()).toEqual(open);
});
