import type { Kysely } from 'kysely';
import { type AddressList, readAddressList } from './address-list.ts';
import { type Clock, systemClock } from './clock.ts';
import {
	type OidcSettings,
	type OidcSettingsRefusal,
	readOidcSettings
} from './auth/oidc-settings.ts';
import { openPool } from './database/pool.ts';
import type { DB } from './database/schema.ts';
import {
	type MailSettings,
	type MailSettingsRefusal,
	readMailSettings
} from './mail/mail-settings.ts';
import { openSecrets, type Secrets, type SecretsRefusal } from './secrets.ts';
import { openSpeech, type Speech } from './speech/open-speech.ts';

/** The outside world, opened once: what routes, commands and jobs hand to the features. */
export type World = {
	database: Kysely<DB>;
	/** Where what is no row of the database is kept. */
	dataDir: string;
	now: Clock;
	/** Its people are invented: a demonstration is one from its first day to its last. */
	isDemo: boolean;
	secrets: Secrets;
	mail: MailSettings;
	/** Networks of the operator to which an address typed on a screen may lead; null: none. */
	ownNetworks: AddressList | null;
	/** The provider offered beside passwords, if any. */
	oidc: OidcSettings | null;
	/** The voice that says texts aloud, if the installation has one. */
	speech: Speech;
	close(): Promise<void>;
};

/**
 * Opens the application's side of the world; `appUrl` signs in as the application's role, and
 * `isDemo` is asked once whether its people are invented: nobody writes to them.
 */
export async function openWorld(options: {
	appUrl: string;
	dataDir: string;
	env: NodeJS.ProcessEnv;
	isDemo: (database: Kysely<DB>, at: Temporal.Instant) => Promise<boolean>;
}): Promise<World | SecretsRefusal | MailSettingsRefusal | OidcSettingsRefusal> {
	const secrets = await openSecrets(options.dataDir, options.env);
	if ('refusal' in secrets) return secrets;
	const oidc = readOidcSettings(options.env);
	if (oidc && 'refusal' in oidc) return oidc;
	const database = openPool(options.appUrl);
	const now = systemClock(options.env);
	const isDemo = await options.isDemo(database, now()).catch(async (error: unknown) => {
		// Whoever tries again opens another world: this one must not stay half open.
		await database.destroy();
		throw error;
	});
	const mail = readMailSettings(options.env, isDemo);
	if ('refusal' in mail) {
		await database.destroy();
		return mail;
	}
	const speech = openSpeech(options);
	// Those of a demonstration reach nobody: its telephones are on a page.
	const { SMS_NETWORKS = isDemo ? 'loopback' : '' } = options.env;
	const ownNetworks = SMS_NETWORKS ? readAddressList(SMS_NETWORKS) : null;
	const close = () => database.destroy();
	const { dataDir } = options;
	return { database, dataDir, now, isDemo, secrets, mail, ownNetworks, oidc, speech, close };
}
