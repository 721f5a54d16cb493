import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { log } from '../log.ts';

/** The longest password taken in: beyond, hashing it would be a way to tire the machine. */
const LONGEST_PASSWORD = 128;
const RESET_MINUTES = 30;
/** A working day. */
export const SIGN_IN_HOURS = 12;
const TRUSTED_DAYS = 30;

export type AuthOptions = {
	/** The role of keys: it sees no resident (migrations/0005). */
	keysUrl: string;
	/** Signs cookies, encrypts second factors; never in the database. */
	secret: Buffer;
	/** Where the site is seen, which also says whether its cookies travel on https alone. */
	origin: string;
	shortestPassword: number;
	/** Sends the link that opens a new password. */
	sendReset(person: { id: string; email: string; name: string }, token: string): Promise<void>;
	/** She has a new password: what the former one had opened is closed. */
	afterReset(staffId: string): Promise<void>;
};

/**
 * better-auth on our own tables: passwords, sessions, second factors. Its web handler is not
 * mounted: forms call it, so that every path works without JavaScript and through our limits.
 */
export function openAuth(options: AuthOptions) {
	// better-auth reads instants as `Date`; the product's pools read them as Temporal.
	const pool = new pg.Pool({
		connectionString: options.keysUrl,
		max: 3,
		application_name: 'declic keys',
		connectionTimeoutMillis: 10_000
	});
	// A connection lost while nobody waits for it, unheard, would end the process.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	const database = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) });
	const auth = betterAuth({
		appName: 'Déclic',
		baseURL: options.origin,
		basePath: '/connexion/porte',
		secret: options.secret.toString('base64url'),
		database: { db: database, type: 'postgres' },
		telemetry: { enabled: false },
		// Its lines may name an address: ours say only that something happened.
		logger: { log: (level) => level === 'error' && log.error('the door met an error') },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: options.shortestPassword,
			maxPasswordLength: LONGEST_PASSWORD,
			resetPasswordTokenExpiresIn: RESET_MINUTES * 60,
			revokeSessionsOnPasswordReset: true,
			sendResetPassword: ({ user, token }) => options.sendReset(user, token),
			onPasswordReset: ({ user }) => options.afterReset(user.id)
		},
		user: {
			modelName: 'key_holders',
			fields: {
				emailVerified: 'email_verified',
				createdAt: 'created_at',
				updatedAt: 'updated_at'
			}
		},
		session: {
			modelName: 'key_sign_ins',
			expiresIn: SIGN_IN_HOURS * 3600,
			disableSessionRefresh: true,
			fields: {
				userId: 'user_id',
				expiresAt: 'expires_at',
				createdAt: 'created_at',
				updatedAt: 'updated_at',
				ipAddress: 'ip_address',
				userAgent: 'user_agent'
			}
		},
		account: {
			modelName: 'key_accounts',
			fields: {
				userId: 'user_id',
				providerId: 'provider_id',
				accountId: 'account_id',
				accessToken: 'access_token',
				refreshToken: 'refresh_token',
				idToken: 'id_token',
				accessTokenExpiresAt: 'access_token_expires_at',
				refreshTokenExpiresAt: 'refresh_token_expires_at',
				createdAt: 'created_at',
				updatedAt: 'updated_at'
			}
		},
		verification: {
			modelName: 'key_verifications',
			fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
			// A link read in a copy of the tables opens nothing.
			storeIdentifier: { default: 'plain', overrides: { 'reset-password': 'hashed' } }
		},
		rateLimit: { enabled: false },
		plugins: [
			twoFactor({
				issuer: 'Déclic',
				allowPasswordless: true,
				trustDeviceMaxAge: TRUSTED_DAYS * 86_400,
				// Ours are per person and browser, shared by every process, and lock nobody out.
				accountLockout: { enabled: false },
				schema: {
					user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
					twoFactor: {
						modelName: 'key_second_factors',
						fields: {
							userId: 'user_id',
							backupCodes: 'backup_codes',
							failedVerificationCount: 'failed_verification_count',
							lockedUntil: 'locked_until'
						}
					}
				}
			})
		],
		advanced: {
			cookiePrefix: 'declic',
			useSecureCookies: options.origin.startsWith('https:'),
			ipAddress: { disableIpTracking: true },
			database: { generateId: () => crypto.randomUUID() }
		}
	});
	return Object.assign(auth, { close: () => database.destroy() });
}

export type Auth = ReturnType<typeof openAuth>;
