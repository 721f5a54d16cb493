import { json } from '@sveltejs/kit';
import { askPasskey, enterWithPasskey, signInCookieName } from '#lib/features/keys/index.server.ts';
import { callerOf, keepCookies } from '../../door-cookies.ts';
import { PasskeyAnswer } from '../../passkey-answer.ts';
import type { RequestHandler } from './$types';
import * as v from 'valibot';

/** What a device needs before it answers with a passkey. */
export const GET: RequestHandler = async ({ locals }) =>
	json(await askPasskey(locals.keys, locals.world.now()), {
		headers: { 'cache-control': 'no-store' }
	});

/** The device's answer: signs its person in. */
export const POST: RequestHandler = async (event) => {
	const { keys, world } = event.locals;
	const given = v.safeParse(PasskeyAnswer, await event.request.json().catch(() => null));
	if (!given.success) return json({ message: 'La clé d’accès n’a pas répondu.' }, { status: 400 });
	const former = event.cookies.get(signInCookieName(keys));
	const { challenge, response } = given.output;
	const answer = { challenge, response: response as never, former };
	const entered = await enterWithPasskey(keys, callerOf(event), answer, world.now());
	if ('refusal' in entered) return json({ message: entered.message }, { status: 400 });
	keepCookies(event, entered.cookies, entered.newDeviceToken);
	return json({ isIn: true });
};
