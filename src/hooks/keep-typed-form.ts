import type { RequestEvent } from '@sveltejs/kit';
import { findConfidential, maskInSlices } from '#lib/features/house/confidential/index.ts';
import {
	findFormerStaff,
	keepForm,
	keptFormCookieName,
	signInCookieName
} from '#lib/features/house/keys/index.server.ts';
import { turnByTurn } from '#lib/platform/posts/own-turn.ts';
import { isSecretField } from '#lib/platform/posts/secret-fields.ts';
import { readTypedForm } from '#lib/platform/posts/sent-body.ts';
import { isGuardedField } from './guarded-fields.ts';

/** Bytes of a form that is read at the door: the longest text of the team's pages, files apart. */
const LONGEST = 200_000;

/**
 * A form sent by somebody whose sign-in has ended meanwhile, or whose desk has locked: kept for her
 * alone, until she is back. A stranger's form is turned away unread, and so is one with a password.
 * Gives whether it was kept.
 */
export async function keepTypedForm(event: RequestEvent): Promise<boolean> {
	const { request, url, locals, cookies } = event;
	const { keys, world, signIn } = locals;
	const length = Number(request.headers.get('content-length') ?? Infinity);
	if (request.method !== 'POST' || !(length <= LONGEST)) return false;
	const now = world.now();
	const cookie = cookies.get(signInCookieName(keys));
	const staffId = signIn?.staffId ?? (await findFormerStaff(keys, cookie, now));
	const typed = staffId ? await readTypedForm(request) : null;
	if (!staffId || !typed?.key) return false;
	const names = new Set([...typed.texts.map(([name]) => name), ...typed.fileFields]);
	if ([...names].some(isSecretField)) return false;
	if ([...names].some((name) => findConfidential(name).findings.length > 0)) return false;
	const fields: [string, string][] = [];
	for (const [name, text] of typed.texts) {
		const isRead = isGuardedField(name, text);
		fields.push([name, isRead ? await turnByTurn(maskInSlices(text)) : text]);
	}
	const form = { address: url.pathname + url.search, fields, files: typed.fileFields };
	const name = keptFormCookieName(keys);
	const kept = await keepForm(keys, { staffId, form, cookie: cookies.get(name) }, now);
	if (!kept) return false;
	cookies.set(kept.name, kept.value, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: keys.isSecure,
		maxAge: kept.maxAge
	});
	return true;
}
