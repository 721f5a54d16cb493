import { json } from '@sveltejs/kit';
import {
	askPasskey,
	enterWithPasskey,
	signInCookieName
} from '#lib/features/house/keys/index.server.ts';
import { callerOf, keepCookies } from '../../door-cookies.ts';
import { PasskeyAnswer } from '../../passkey-answer.ts';
import type { RequestHandler } from './$types';
import * as v from 'valibot';

const statusOf = (refusal: string) => (refusal === 'too-many' ? 429 : 400);

/** What a device needs before it answers with a passkey. */
export const GET: RequestHandler = async (event) => {
	const { keys, world } = event.locals;
	const asked = await askPasskey(keys, callerOf(event), world.now());
	const headers = { 'cache-control': 'no-store' };
	if ('refusal' in asked) {
		return json({ message: asked.message }, { status: statusOf(asked.refusal), headers });
	}
	return json(asked, { headers });
};

/** The device's answer: signs its person in. */
export const POST: RequestHandler = async (event) => {
	const { keys, world } = event.locals;
	const given = v.safeParse(PasskeyAnswer, await event.request.json().catch(() => null));
	if (!given.success) return json({ message: 'La clé d’accès n’a pas répondu.' }, { status: 400 });
	const former = event.cookies.get(signInCookieName(keys));
	const { challenge, response } = given.output;
	const answer = { challenge, response: response as never, former };
	const entered = await enterWithPasskey(keys, callerOf(event), answer, world.now());
	if ('refusal' in entered) {
		return json({ message: entered.message }, { status: statusOf(entered.refusal) });
	}
	keepCookies(event, entered.cookies, entered.newDeviceToken);
	return json({ isIn: true });
};
