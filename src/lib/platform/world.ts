import type { Kysely } from 'kysely';
import { type Clock, systemClock } from './clock.ts';
import { openPool } from './database/pool.ts';
import type { DB } from './database/schema.ts';
import { openSecrets, type Secrets, type SecretsRefusal } from './secrets.ts';

/** The outside world, opened once: what routes, commands and jobs hand to the features. */
export type World = {
	database: Kysely<DB>;
	now: Clock;
	secrets: Secrets;
	close(): Promise<void>;
};

/** Opens the application's side of the world; `appUrl` signs in as the application's role. */
export async function openWorld(options: {
	appUrl: string;
	dataDir: string;
	env: NodeJS.ProcessEnv;
}): Promise<World | SecretsRefusal> {
	const secrets = await openSecrets(options.dataDir, options.env);
	if ('refusal' in secrets) return secrets;
	const database = openPool(options.appUrl);
	return { database, now: systemClock(options.env), secrets, close: () => database.destroy() };
}
