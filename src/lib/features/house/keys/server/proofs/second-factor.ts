import { symmetricEncrypt } from 'better-auth/crypto';
import { newReadableCode } from '#lib/platform/readable-code.ts';
import { bareCode } from '../../domain/recovery-code.ts';
import type { Keys } from '../door/open-keys.ts';

const SHEET = 10;
const SECRET_LENGTH = 32;

/** What better-auth keeps of it: both are encrypted with a key that is not in the database. */
async function encrypt(keys: Keys, text: string): Promise<string> {
	const { secretConfig } = await keys.auth.$context;
	return symmetricEncrypt({ key: secretConfig, data: text });
}

/** Ten codes to print, each in two halves. */
function newSheet(): string[] {
	return Array.from({ length: SHEET }, () => `${newReadableCode(5)}-${newReadableCode(5)}`);
}

/**
 * Prepares an application of codes, as better-auth reads it, for whoever has just proved who she is:
 * its own way asks for the password again. A sheet already in use stays so, and none is then given.
 * Null when an application is linked.
 */
export async function prepareApplication(
	keys: Keys,
	staffId: string
): Promise<{ secret: string; codes: string[] | null } | null> {
	const [secret, codes] = [newReadableCode(SECRET_LENGTH), newSheet()];
	const hasSheet = (await countCodes(keys, staffId)) !== null;
	const kept = { secret: await encrypt(keys, secret) };
	const backup_codes = await encrypt(keys, JSON.stringify(codes));
	const row = await keys.database
		.insertInto('key_second_factors')
		.values({ user_id: staffId, verified: false, backup_codes, ...kept })
		.onConflict((conflict) =>
			conflict
				.column('user_id')
				.doUpdateSet(hasSheet ? kept : { ...kept, backup_codes })
				.where('key_second_factors.verified', '=', false)
		)
		.returning('id')
		.executeTakeFirst();
	return row ? { secret, codes: hasSheet ? null : codes } : null;
}

/** A new sheet, which replaces the former one; without an application, nobody knows its secret. */
export async function prepareSheet(keys: Keys, staffId: string): Promise<string[]> {
	const codes = newSheet();
	const backup_codes = await encrypt(keys, JSON.stringify(codes));
	const secret = await encrypt(keys, newReadableCode(SECRET_LENGTH));
	await keys.database
		.insertInto('key_second_factors')
		.values({ user_id: staffId, verified: false, secret, backup_codes })
		.onConflict((conflict) => conflict.column('user_id').doUpdateSet({ backup_codes }))
		.execute();
	return codes;
}

/** A code of her sheet as it was kept, whatever the case and the dash it is typed with. */
export async function codeOfSheet(
	keys: Keys,
	staffId: string,
	typed: string
): Promise<string | null> {
	const codes = await readCodes(keys, staffId);
	return codes.find((code) => bareCode(code) === bareCode(typed)) ?? null;
}

/** How many codes of her sheet still open, or null when no sheet of hers counts. */
export async function countCodes(keys: Keys, staffId: string): Promise<number | null> {
	const row = await keys.database
		.selectFrom('key_holders as h')
		.innerJoin('key_second_factors as f', 'f.user_id', 'h.id')
		.where('h.id', '=', staffId)
		.where('h.two_factor_enabled', '=', true)
		.select('f.id')
		.executeTakeFirst();
	return row ? (await readCodes(keys, staffId)).length : null;
}

async function readCodes(keys: Keys, staffId: string): Promise<string[]> {
	const row = await keys.database
		.selectFrom('key_second_factors')
		.where('user_id', '=', staffId)
		.select('id')
		.executeTakeFirst();
	if (!row) return [];
	return (await keys.auth.api.viewBackupCodes({ body: { userId: staffId } })).backupCodes;
}

/**
 * The last code of a sheet that was her only second proof has served: she has none any more, and
 * makes another one before she goes on (domain/proof.ts), rather than be shut out next time.
 */
export async function endSpentSheet(keys: Keys, staffId: string): Promise<void> {
	await keys.database.transaction().execute(async (db) => {
		const { numDeletedRows } = await db
			.deleteFrom('key_second_factors')
			.where('user_id', '=', staffId)
			.where('verified', '=', false)
			.executeTakeFirst();
		if (numDeletedRows === 0n) return;
		await db
			.updateTable('key_holders')
			.set({ two_factor_enabled: false })
			.where('id', '=', staffId)
			.execute();
	});
}
