import { resolve } from 'node:path';
import { isInstant } from '#lib/shared/instant.ts';

/** Everything the product reads from its environment, in one place. */
export type Settings = {
	port: number;
	/** Where residents and staff see the site; forms are refused from anywhere else. */
	origin: string;
	/** Said by the operator, rather than guessed from the port. */
	originIsExplicit: boolean;
	/** Null: the two loopback addresses. */
	host: string | null;
	dataDir: string;
	databaseUrl: string | null;
};

export type SettingsRefusal = { refusal: 'port' | 'origin' | 'now' | 'secret'; message: string };

/** Shorter than this, a secret can be guessed. */
const SECRET_LENGTH = 32;

/** Reads the environment; a value that cannot be meant is refused with a sentence. */
export function readSettings(env: NodeJS.ProcessEnv): Settings | SettingsRefusal {
	const port = Number(env.PORT || 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		return {
			refusal: 'port',
			message: 'PORT doit être un nombre entre 1 et 65535, par exemple PORT=3000.'
		};
	}
	const origin = env.ORIGIN || `http://localhost:${port}`;
	if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol)) {
		return {
			refusal: 'origin',
			message: 'ORIGIN doit être une adresse complète, par exemple https://declic.exemple.fr.'
		};
	}
	if (env.DECLIC_NOW && !isInstant(env.DECLIC_NOW)) {
		return {
			refusal: 'now',
			message: 'DECLIC_NOW doit être un instant, par exemple DECLIC_NOW=2026-11-24T08:30:00Z.'
		};
	}
	if (env.DECLIC_SECRET && env.DECLIC_SECRET.length < SECRET_LENGTH) {
		return {
			refusal: 'secret',
			message: `DECLIC_SECRET doit compter au moins ${SECRET_LENGTH} caractères tirés au hasard.`
		};
	}
	return {
		port,
		origin: new URL(origin).origin,
		originIsExplicit: Boolean(env.ORIGIN),
		host: env.HOST || null,
		dataDir: resolve(env.DATA_DIR || 'data'),
		databaseUrl: env.DATABASE_URL || null
	};
}
