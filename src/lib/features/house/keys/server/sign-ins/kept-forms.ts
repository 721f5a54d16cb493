import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { instant } from '#lib/platform/database/instant.ts';
import type { Keys } from '../door/open-keys.ts';
import { type KeptCookie, openToken } from '../door/sign-in-cookie.ts';

/** Hours to sign in again and find what one had sent. */
export const KEPT_FORM_HOURS = 2;
/** Hours after its end during which a sign-in still says whose form it is. */
export const FORMER_HOURS = 24;
/** Forms of one person that wait at once. */
const MOST = 10;
/** Bytes of a sealed form, as the table says. */
const LARGEST = 300_000;
const KEY = /^[\w-]{43}$/;

/** A form that was sent, without its files. */
export type KeptForm = {
	/** Where it goes: a path and its search. */
	address: string;
	fields: readonly (readonly [name: string, value: string])[];
	/** Fields whose files have to be chosen again. */
	files: readonly string[];
};

export const keptFormCookieName = (keys: Pick<Keys, 'isSecure'>) =>
	`${keys.isSecure ? '__Secure-' : ''}declic.saisie`;

/** Whose sign-in that cookie was, if it has ended by itself since yesterday; null otherwise. */
export async function findFormerStaff(
	keys: Keys,
	cookie: string | undefined,
	now: Temporal.Instant
): Promise<string | null> {
	const token = openToken(keys, cookie);
	if (!token) return null;
	const row = await keys.database
		.selectFrom('key_sign_ins')
		.where('token', '=', token)
		.where('expires_at', '>', instant(now.subtract({ hours: FORMER_HOURS })))
		.select('user_id')
		.executeTakeFirst();
	return row?.user_id ?? null;
}

/**
 * Keeps a form for her who sent it, sealed: half of the key goes to her browser in a cookie that no
 * script reads, the other half never enters the database. Null when it is too large.
 */
export async function keepForm(
	keys: Keys,
	kept: { staffId: string; form: KeptForm; cookie: string | undefined },
	now: Temporal.Instant
): Promise<KeptCookie | null> {
	const { staffId } = kept;
	const half = kept.cookie && KEY.test(kept.cookie) ? kept.cookie : newHalf();
	const sealed = seal(keyOf(keys.secret, half, staffId), JSON.stringify(kept.form));
	if (sealed.length > LARGEST) return null;
	await keys.database
		.insertInto('kept_forms')
		.values({ staff_id: staffId, sealed, recorded_at: now.toString() })
		.execute();
	const older = keys.database
		.selectFrom('kept_forms')
		.where('staff_id', '=', staffId)
		.orderBy('recorded_at', 'desc')
		.orderBy('id', 'desc')
		.offset(MOST)
		.select('id');
	await keys.database.deleteFrom('kept_forms').where('id', 'in', older).execute();
	return { name: keptFormCookieName(keys), value: half, maxAge: KEPT_FORM_HOURS * 3600 };
}

/** The forms that wait for her and that this browser opens, the oldest first. */
export async function readKeptForms(
	keys: Keys,
	{ staffId, cookie }: { staffId: string; cookie: string | undefined },
	now: Temporal.Instant
): Promise<(KeptForm & { id: string })[]> {
	if (!cookie || !KEY.test(cookie)) return [];
	const rows = await keys.database
		.selectFrom('kept_forms')
		.where('staff_id', '=', staffId)
		.where('recorded_at', '>', instant(now.subtract({ hours: KEPT_FORM_HOURS })))
		.orderBy('recorded_at')
		.orderBy('id')
		.select(['id', 'sealed'])
		.execute();
	const key = keyOf(keys.secret, cookie, staffId);
	return rows.flatMap(({ id, sealed }) => {
		const text = unseal(key, sealed);
		return text === null ? [] : [{ id, ...(JSON.parse(text) as KeptForm) }];
	});
}

/** It was sent, or she does not want it: nothing is kept of it. */
export async function forgetForm(
	keys: Keys,
	{ id, staffId }: { id: string; staffId: string }
): Promise<void> {
	await keys.database
		.deleteFrom('kept_forms')
		.where('id', '=', id)
		.where('staff_id', '=', staffId)
		.execute();
}

const newHalf = () => randomBytes(32).toString('base64url');

function keyOf(secret: Buffer, half: string, staffId: string): Buffer {
	const both = Buffer.concat([secret, Buffer.from(half, 'base64url')]);
	return Buffer.from(hkdfSync('sha256', both, staffId, 'declic kept forms', 32));
}

function seal(key: Buffer, text: string): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	const body = Buffer.concat([cipher.update(text), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Null: sealed from another browser. */
function unseal(key: Buffer, sealed: Buffer): string | null {
	try {
		const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
		decipher.setAuthTag(sealed.subarray(12, 28));
		return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString();
	} catch {
		return null;
	}
}
