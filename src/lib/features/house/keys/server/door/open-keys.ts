import type { Kysely } from 'kysely';
import { type OidcProvider, openOidcProvider } from '#lib/platform/auth/oidc-provider.ts';
import { type Auth, openAuth } from '#lib/platform/auth/open-auth.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import type { World } from '#lib/platform/world.ts';
import { SHORTEST_PASSWORD } from '../../domain/password.ts';
import { closeAfterReset } from './close-after-reset.ts';
import { mailReset } from './mail-reset.ts';

/** What opens the door: better-auth, and its tables seen by the role of keys. */
export type Keys = {
	auth: Auth;
	/** Who else may say who she is; null: nobody but this door. */
	provider: OidcProvider | null;
	database: Kysely<DB>;
	secret: Buffer;
	origin: string;
	isSecure: boolean;
	close(): Promise<void>;
};

/** Opens the door's side of the world, once a process. */
export function openKeys(world: World, options: { keysUrl: string; origin: string }): Keys {
	const secret = world.secrets.keys;
	const database = openPool(options.keysUrl, 4);
	const auth = openAuth({
		...options,
		secret,
		shortestPassword: SHORTEST_PASSWORD,
		afterReset: (staffId) => closeAfterReset(database, staffId),
		sendReset: (person, token) =>
			mailReset(world, person, `${options.origin}/connexion/nouveau/${token}`)
	});
	return {
		auth,
		provider: world.oidc ? openOidcProvider(world.oidc) : null,
		database,
		secret,
		origin: options.origin,
		isSecure: options.origin.startsWith('https:'),
		close: async () => {
			await Promise.all([auth.close(), database.destroy()]);
		}
	};
}
