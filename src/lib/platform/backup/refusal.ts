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
		| 'nothing-to-save'
		| 'not-readable'
		| 'already-there'
		| 'not-written'
		| 'disk-full'
		| 'interrupted'
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

/** Does `work`, and gives the refusal that one of its streams may have carried. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | BackupRefusal> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		throw error;
	}
}

/** The refusal of an archive that is not as it was written. */
export function damaged(file: string): BackupRefusal {
	return {
		refusal: 'damaged-archive',
		message: `La sauvegarde ${file} est abîmée ou incomplète : prenez-en une autre, ou recopiez-la depuis son support d’origine.`
	};
}
