import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { maskConfidential } from '#lib/features/house/confidential/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { instant } from '#lib/platform/database/instant.ts';

/** Characters kept of one field. */
const LONGEST = 10_000;
/** Hours after which nobody comes back to finish a sentence. */
export const KEPT_TEXT_HOURS = 48;

export type KeptText = { field: string; text: string };

/** One key a person: a text opens for her alone, even for whoever reads the tables. */
function keyOf(secret: Buffer, staffId: string): Buffer {
	return Buffer.from(hkdfSync('sha256', secret, staffId, 'declic kept texts', 32));
}

/** Keeps what she is typing, what is confidential masked first; an empty text is forgotten. */
export async function keepText(
	db: Db,
	secret: Buffer,
	typed: { page: string; field: string; text: string }
): Promise<void> {
	const staff_id = db.acting.staffId!;
	const place = { staff_id, centre_id: centreOf(db), page: typed.page, field: typed.field };
	if (typed.text.trim() === '') {
		await db
			.deleteFrom('kept_texts')
			.where((eb) => eb.and(place))
			.execute();
		return;
	}
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', keyOf(secret, staff_id), nonce);
	const body = Buffer.concat([
		cipher.update(maskConfidential(typed.text.slice(0, LONGEST))),
		cipher.final()
	]);
	const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]);
	const kept = { sealed, recorded_at: db.acting.at.toString() };
	await db
		.insertInto('kept_texts')
		.values({ ...place, ...kept })
		.onConflict((conflict) =>
			conflict.columns(['staff_id', 'centre_id', 'page', 'field']).doUpdateSet(kept)
		)
		.execute();
}

/** What she was typing on that page. */
export async function readKeptTexts(db: Db, secret: Buffer, page: string): Promise<KeptText[]> {
	const rows = await db
		.selectFrom('kept_texts')
		.where('page', '=', page)
		.where('recorded_at', '>', instant(db.acting.at.subtract({ hours: KEPT_TEXT_HOURS })))
		.select(['field', 'sealed'])
		.execute();
	const key = keyOf(secret, db.acting.staffId!);
	return rows.map(({ field, sealed }) => ({ field, text: unseal(key, sealed) }));
}

/** Her form went through: nothing is kept of that page. */
export async function forgetTexts(db: Db, page: string): Promise<void> {
	await db.deleteFrom('kept_texts').where('page', '=', page).execute();
}

function unseal(key: Buffer, sealed: Buffer): string {
	const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
	decipher.setAuthTag(sealed.subarray(12, 28));
	return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString();
}
