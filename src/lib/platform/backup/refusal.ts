import { refuse } from '#lib/shared/refuse.ts';
/** Why a backup or a restoration does not happen; `message` is one French sentence that says what to do. */
export type BackupRefusal = {
	refusal:
		| 'absent-archive'
		| 'foreign-file'
		| 'damaged-archive'
		| 'newer-archive'
		| 'other-archive'
		| 'sealed-archive'
		| 'wrong-passphrase'
		| 'weak-passphrase'
		| 'unreadable-passphrase'
		| 'in-clear'
		| 'nothing-to-save'
		| 'not-readable'
		| 'already-there'
		| 'not-written'
		| 'disk-full'
		| 'interrupted'
		| 'database-away'
		| 'foreign-database'
		| 'not-empty'
		| 'other-keys'
		| 'failed-restoration'
		| 'no-scratch';
	message: string;
};

/** Carries a refusal out of a stream; it never leaves this folder. */
export class Refused extends Error {
	readonly refusal: BackupRefusal;
	constructor(refusal: BackupRefusal) {
		super(refusal.refusal);
		this.refusal = refusal;
	}
}

/** Of a connection cut, a server that stops, a system that lost its peer. */
const AWAY = /^(08|57P0|ECONN|EPIPE|ETIMEDOUT)/;
const DISK_FULL = '53100';

/** What the database itself could not go on with, or null. It never quotes a row. */
function refusalOfDatabase(error: unknown): BackupRefusal | null {
	const { code = '', message } = error as { code?: string; message?: string };
	if (AWAY.test(code) || message === 'Connection terminated unexpectedly') {
		return refuse(
			'database-away',
			'La base de données s’est arrêtée pendant ce temps : rien n’a été gardé. Vérifiez qu’elle répond, puis recommencez.'
		);
	}
	if (code !== DISK_FULL) return null;
	return refuse(
		'disk-full',
		'Le disque de la base de données est plein : rien n’a été gardé. Libérez de la place, puis recommencez.'
	);
}

/** Does `work`, and gives the refusal that one of its streams may have carried. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | BackupRefusal> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		const refusal = refusalOfDatabase(error);
		if (refusal) return refusal;
		throw error;
	}
}

/** The refusal of an archive that is not as it was written. */
export function damaged(file: string): BackupRefusal {
	return refuse(
		'damaged-archive',
		`La sauvegarde ${file} est abîmée ou incomplète : prenez-en une autre, ou recopiez-la depuis son support d’origine.`
	);
}
