import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { refuse } from '#lib/shared/refuse.ts';
import { type PostgresRefusal, refusalOfSystemError } from './postgres/refusal.ts';
import { readOrMake } from './secrets-file.ts';

/** Keys that never enter the database: a copy of the tables alone opens nothing. */
export type Secrets = {
	/** Signs who is signed in. */
	signIn: Buffer;
	/** Signs sessions, encrypts second factors. */
	keys: Buffer;
	/** Digests names too old to be kept (see docs/decisions). */
	traces: Buffer;
	/** Signs the links given to partners, who have no account. */
	partnerLinks: Buffer;
	/** Digests the codes of lent tablets. */
	tablets: Buffer;
	/** Signs what a trial carries from page to page. */
	trials: Buffer;
};

export type SecretsRefusal = { refusal: 'damaged-secrets'; message: string } | PostgresRefusal;

const FILE = 'secrets.json';
const Kept = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({ master: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)) })
);

/**
 * Reads the keys of this installation, made once with mode 0600. `DECLIC_SECRET` replaces the
 * file where several machines serve one network. A damaged file is refused, never made again:
 * another key would no longer know the people it digested.
 */
export async function openSecrets(
	dataDir: string,
	env: NodeJS.ProcessEnv
): Promise<Secrets | SecretsRefusal> {
	if (env.DECLIC_SECRET) return secretsFrom(Buffer.from(env.DECLIC_SECRET));
	const file = join(dataDir, FILE);
	try {
		const kept = v.safeParse(Kept, await readOrMake(file, dataDir));
		return kept.success
			? secretsFrom(Buffer.from(kept.output.master, 'base64url'))
			: refuse(
					'damaged-secrets',
					`Le fichier ${file} est abîmé : remettez-le depuis votre dernière sauvegarde, puis relancez.`
				);
	} catch (error) {
		const refusal = refusalOfSystemError(error, dataDir);
		if (refusal) return refusal;
		throw error;
	}
}

function secretsFrom(master: Buffer): Secrets {
	const derive = (use: string) => createHmac('sha256', master).update(use).digest();
	return {
		signIn: derive('sign-in'),
		keys: derive('keys'),
		traces: derive('traces'),
		partnerLinks: derive('partner-links'),
		tablets: derive('tablets'),
		trials: derive('trials')
	};
}
