import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	addPlace,
	asPlaceLink,
	readOwnerLink,
	showPlace
} from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { JobWorld } from '#lib/platform/jobs/job.ts';
import { askOwnersJob } from '../../src/jobs/ask-owners.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { jobWorld } from '../jobs/job-world.fixture.ts';
import { outboxOf } from './mail-world.fixture.ts';
import { PLACES_KEY } from '../database/places-key.ts';

const db = useTestDatabase();
let world: JobWorld;
let brel = '';
let nth = 0;

/** A place that everybody sees, true for the last time a year ago. */
async function staleFrom(centreId: string | null): Promise<void> {
	const add = async (one: Db) => {
		const facts = { name: `Lieu ${(nth += 1)}`, kind: 'ES', mails: ['a@lieu.example'] };
		const added = await addPlace(one, { ...facts, updatedOn: '2025-11-24' }, 'import', PLACES_KEY);
		if ('refusal' in added) throw new Error(added.message);
		await showPlace(one, added.id, true);
	};
	await (centreId ? db.as('animateur', centreId, add) : db.asOperator([], add));
}

beforeAll(async () => {
	brel = await db.addCentre('jacques-brel');
	await db.addCentre('la-digue');
	await db.owner.query(
		`insert into letter_models (centre_id, phone, subject, body, recorded_at)
		values ($1, '03 53 01 12 12', 'Bonjour', 'Bonjour.', now())`,
		[brel]
	);
	world = {
		...jobWorld(db.ownerUrl, { delivery: 'mailbox', smtp: null }),
		now: () => A_TUESDAY,
		secrets: { places: Buffer.alloc(32, 3) } as JobWorld['secrets']
	};
});
afterAll(() => world.close());

test('the job asks in the name of the centre that added a place, or of the network; its link opens the card', async () => {
	await staleFrom(brel);
	await staleFrom(null);
	await askOwnersJob.run(world, {});
	await askOwnersJob.run(world, {});
	const [ofBrel, ofNetwork, ...others] = await outboxOf(db);
	expect(others).toEqual([]);
	expect(ofBrel!.text).toContain('Le centre jacques-brel indique');
	expect(ofBrel!.text).toContain('téléphonez à ce numéro\u00a0: 03 53 01 12 12');
	expect(ofNetwork!.text).toContain('Le réseau des centres sociaux indique');
	expect(ofNetwork!.text).toContain('au centre social le plus proche');
	const [, token] = /https:\/\/declic\.example\/lieu\/(\S+)/.exec(ofBrel!.text!)!;
	const opened = await asPlaceLink({ world }, token!, readOwnerLink);
	expect(opened).toMatchObject({ place: { name: 'Lieu 1' }, centreId: brel });
});

test('where no mail leaves, nobody is asked', async () => {
	await staleFrom(brel);
	await askOwnersJob.run({ ...world, mail: { delivery: 'none', smtp: null } }, {});
	expect(await outboxOf(db)).toHaveLength(2);
});
