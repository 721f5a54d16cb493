import { resolve } from 'node:path';
import { isInstant } from '#lib/shared/instant.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readAddressList } from './address-list.ts';

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
	/** Proxies whose word is taken for the visitor's address and the request's id; null: nobody. */
	trustProxy: string | null;
	/** What a collector of metrics from another machine must show; null: this machine alone. */
	metricsToken: string | null;
};

export type SettingsRefusal = {
	refusal: 'port' | 'origin' | 'now' | 'secret' | 'proxy' | 'sms-networks' | 'speech';
	message: string;
};

/** Shorter than this, a secret can be guessed. */
const SECRET_LENGTH = 32;

/** Reads the environment; a value that cannot be meant is refused with a sentence. */
export function readSettings(env: NodeJS.ProcessEnv): Settings | SettingsRefusal {
	const port = Number(env.PORT || 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		return refuse('port', 'PORT doit être un nombre entre 1 et 65535, par exemple PORT=3000.');
	}
	const origin = env.ORIGIN || `http://localhost:${port}`;
	if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol)) {
		return refuse(
			'origin',
			'ORIGIN doit être une adresse complète, par exemple https://declic.exemple.fr.'
		);
	}
	if (env.DECLIC_NOW && !isInstant(env.DECLIC_NOW)) {
		return refuse(
			'now',
			'DECLIC_NOW doit être un instant, par exemple DECLIC_NOW=2026-11-24T08:30:00Z.'
		);
	}
	for (const name of ['DECLIC_SECRET', 'METRICS_TOKEN'] as const) {
		if (!env[name] || env[name].length >= SECRET_LENGTH) continue;
		return refuse(
			'secret',
			`${name} doit compter au moins ${SECRET_LENGTH} caractères tirés au hasard.`
		);
	}
	if (env.TRUST_PROXY && !readAddressList(env.TRUST_PROXY)) {
		return refuse(
			'proxy',
			'TRUST_PROXY doit dire les adresses de votre proxy, par exemple TRUST_PROXY=loopback ou TRUST_PROXY=10.0.0.5.'
		);
	}
	if (env.SMS_NETWORKS && !readAddressList(env.SMS_NETWORKS)) {
		return refuse(
			'sms-networks',
			'SMS_NETWORKS doit dire les adresses de votre réseau où un fournisseur de SMS se trouve, par exemple SMS_NETWORKS=loopback ou SMS_NETWORKS=10.0.0.5.'
		);
	}
	if (env.DECLIC_SPEECH && !['on', 'off'].includes(env.DECLIC_SPEECH)) {
		return refuse(
			'speech',
			'DECLIC_SPEECH doit être on ou off : DECLIC_SPEECH=off pour que les textes ne soient pas lus à voix haute.'
		);
	}
	return {
		port,
		origin: new URL(origin).origin,
		originIsExplicit: Boolean(env.ORIGIN),
		host: env.HOST || null,
		dataDir: resolve(env.DATA_DIR || 'data'),
		databaseUrl: env.DATABASE_URL || null,
		trustProxy: env.TRUST_PROXY || null,
		metricsToken: env.METRICS_TOKEN || null
	};
}
