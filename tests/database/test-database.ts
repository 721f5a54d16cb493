import type { Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type Acting, type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { openPool, poolSettings } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { A_TUESDAY } from './a-tuesday.ts';
import { copyTemplate, dropDatabase, type Template } from './templates.ts';

export { A_TUESDAY } from './a-tuesday.ts';

export type TestDatabase = {
	/** Signed in as the application's role: row-level security applies. */
	app: Kysely<DB>;
	/** The owner, for what the application must not be able to do. */
	owner: pg.Pool;
	ownerUrl: string;
	/** Runs `work` as the command line does, for these centres. */
	asOperator<T>(centres: string[], work: (db: Db) => Promise<T>, at?: Temporal.Instant): Promise<T>;
	as<T>(
		role: ActingRole,
		centreId: string,
		work: (db: Db) => Promise<T>,
		staffId?: string
	): Promise<T>;
	addCentre(slug: string): Promise<string>;
};

/** A database of its own for one test file, copied from a template. */
export function useTestDatabase(template: Template = 'migrated'): TestDatabase {
	const world = {} as TestDatabase;
	beforeAll(async () => {
		world.ownerUrl = await copyTemplate(template);
		world.app = openPool(appUrl(world.ownerUrl));
		world.owner = new pg.Pool(poolSettings(world.ownerUrl, 4));
		// Ending does not wait for the sockets: dropping the database may still cut one.
		world.owner.on('error', () => {});
		const run = (acting: Acting, work: (db: Db) => Promise<never>) =>
			asActing(world.app, acting, work);
		world.asOperator = (centres, work, at = A_TUESDAY) =>
			run({ staffId: null, role: 'operator', centres, at }, work as (db: Db) => Promise<never>);
		world.as = (role, centreId, work, staffId) =>
			run(
				{ staffId: staffId ?? null, role, centres: [centreId], at: A_TUESDAY },
				work as (db: Db) => Promise<never>
			);
		world.addCentre = async (slug) => {
			const { rows } = await world.owner.query<{ id: string }>(
				`insert into centres (slug, name, recorded_at) values ($1, $2, $3) returning id`,
				[slug, `Centre ${slug}`, A_TUESDAY.toString()]
			);
			return rows[0]!.id;
		};
	});
	afterAll(async () => {
		await world.app?.destroy();
		await world.owner?.end();
		if (world.ownerUrl) await dropDatabase(world.ownerUrl);
	});
	return world;
}
