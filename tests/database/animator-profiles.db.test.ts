import pg from 'pg';
import { expect, test } from 'vitest';
import { migrate, readMigrations } from '#lib/platform/database/migrate.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { rowMaker } from '../tenancy/rows.ts';
import { dropDatabase, emptyDatabase } from './templates.ts';

test('profiles that were told slot by slot become those of the people, in every centre', async () => {
	const all = await readMigrations();
	const at = all.findIndex(({ name }) => name.endsWith('-animator-profiles.sql'));
	const url = await emptyDatabase('profiles');
	const owner = new pg.Pool(poolSettings(url, 2));
	owner.on('error', () => {});
	try {
		await migrate(url, all.slice(0, at));
		const make = rowMaker(owner, await readCatalogue(owner));
		const [here, there] = [await make.add('centres', {}), await make.add('centres', {})];
		const staff = async () => (await make.add('staff_members', {})).id as string;
		const [reassures, builds, does] = [await staff(), await staff(), await staff()];
		const lead = async (centre_id: unknown, staff_id: string, profile: string) => {
			const offer = await make.add('group_offers', { centre_id });
			await make.add('group_offer_animators', { centre_id, staff_id, profile, offer_id: offer.id });
		};
		await lead(here.id, reassures, 'pedagogic');
		await lead(here.id, builds, 'technical');
		await lead(here.id, builds, 'technical');
		await lead(there.id, does, 'technical');
		await lead(there.id, does, 'both');
		await migrate(url, all);
		const { rows } = await owner.query<{ centre_id: string; staff_id: string; profile: string }>(
			'select centre_id, staff_id, profile from animator_profiles'
		);
		const line = (centre_id: unknown, staff_id: string, profile: string) => ({
			centre_id,
			staff_id,
			profile
		});
		expect(rows).toHaveLength(3);
		expect(rows).toEqual(
			expect.arrayContaining([
				line(here.id, reassures, 'pedagogic'),
				line(here.id, builds, 'technical'),
				line(there.id, does, 'pedagogic')
			])
		);
	} finally {
		await owner.end();
		await dropDatabase(url);
	}
});
