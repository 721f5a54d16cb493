import { readDemo } from '#lib/features/house/centres/index.server.ts';
import { openWorld } from '#lib/platform/world.ts';
import { readyDatabase } from '../serve/ready-database.ts';
import type { Caller } from './caller.ts';
import { type CommandWorld, type Outcome, refused } from './command.ts';

/**
 * Runs a command on the database of `dataDir` (or `DATABASE_URL`), attached to the server found
 * running or on one started here, which is then stopped whatever happens.
 */
export async function onDatabase(
	dataDir: string,
	{ env, stderr }: Pick<Caller, 'env' | 'stderr'>,
	work: (world: CommandWorld) => Promise<Outcome>
): Promise<Outcome> {
	const say = (line: string) => stderr.write(`${line}\n`);
	const database = await readyDatabase({ env, dataDir, takeOver: false, say });
	if ('refusal' in database) return refused(database);
	try {
		const { appUrl } = database;
		const world = await openWorld({ appUrl, dataDir, env, isDemo: readDemo });
		if ('refusal' in world) return refused(world);
		try {
			return await work({ ...world, ownerUrl: database.ownerUrl, dataDir, say });
		} finally {
			await world.close();
		}
	} finally {
		await database.stop();
	}
}
