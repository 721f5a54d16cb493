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
	/** Marks telephone numbers that nobody writes to any more, and seals the keys of who sends. */
	sms: Buffer;
	/** Seals what a kiosk's cookie holds of the visit that runs. */
	kioskVisits: Buffer;
	/** Signs the form of somebody who asks for a place, and marks what she asks. */
	placeRequests: Buffer;
	/** Signs the links of places and of walks; marks refuges, and what was looked for in vain. */
	places: Buffer;
	/** Seals who said something of the neighbourhood, and marks whoever was asked to stop. */
	voices: Buffer;
	/** Digests the codes of kiosks and of the desks beside them; signs what they are told. */
	kiosks: Buffer;
	/** Seals the answers of people who sign none of them: from no other key, and in no backup. */
	urns: Buffer;
};

export type SecretsRefusal = { refusal: 'damaged-secrets'; message: string } | PostgresRefusal;

const FILE = 'secrets.json';
/** Beside the other one, and never in a backup: what it seals opens on this machine alone. */
const URNS = 'urns.json';
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
	if (env.DECLIC_SECRET) {
		const master = Buffer.from(env.DECLIC_SECRET);
		return secretsFrom(master, master);
	}
	const [file, urnsFile] = [join(dataDir, FILE), join(dataDir, URNS)];
	try {
		const master = readMaster(await readOrMake(file, dataDir));
		if (!master) {
			return refuse(
				'damaged-secrets',
				`Le fichier ${file} est abîmé : remettez-le depuis votre dernière sauvegarde, puis relancez.`
			);
		}
		const urns = readMaster(await readOrMake(urnsFile, dataDir));
		return urns
			? secretsFrom(master, urns)
			: refuse(
					'damaged-secrets',
					`Le fichier ${urnsFile} est abîmé : retirez-le, puis relancez. Les avis d’un cours qui attendaient d’être cinq seront perdus.`
				);
	} catch (error) {
		const refusal = refusalOfSystemError(error, dataDir);
		if (refusal) return refusal;
		throw error;
	}
}

function readMaster(text: string): Buffer | null {
	const kept = v.safeParse(Kept, text);
	return kept.success ? Buffer.from(kept.output.master, 'base64url') : null;
}

function secretsFrom(master: Buffer, urns: Buffer): Secrets {
	const from = (key: Buffer, use: string) => createHmac('sha256', key).update(use).digest();
	const derive = (use: string) => from(master, use);
	return {
		signIn: derive('sign-in'),
		keys: derive('keys'),
		traces: derive('traces'),
		partnerLinks: derive('partner-links'),
		tablets: derive('tablets'),
		trials: derive('trials'),
		sms: derive('sms'),
		kioskVisits: derive('kiosk-visits'),
		placeRequests: derive('place-requests'),
		places: derive('places'),
		voices: derive('voices'),
		kiosks: derive('kiosks'),
		urns: from(urns, 'urns')
	};
}
