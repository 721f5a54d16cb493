import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { addPasskey, offerPasskey } from '#lib/features/house/keys/index.server.ts';
import { isEntitled } from '#lib/features/house/keys/index.ts';
import { PasskeyAnswer } from '../../passkey-answer.ts';
import type { RequestHandler } from './$types';

/** Somebody inside, or asked to make a second proof; never one who still owes hers. */
function requireMaker(locals: App.Locals): NonNullable<App.Locals['signIn']> {
	const { signIn } = locals;
	if (!signIn?.viewer || !isEntitled(signIn)) {
		error(403, { message: 'Connectez-vous d’abord.' });
	}
	return signIn;
}

/** What her device needs to make a passkey. */
export const GET: RequestHandler = async ({ locals }) => {
	const offered = await offerPasskey(locals.keys, requireMaker(locals), locals.world.now());
	if ('refusal' in offered) return json({ message: offered.message }, { status: 400 });
	return json(offered, { headers: { 'cache-control': 'no-store' } });
};

/** Keeps the passkey that her device made. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const signIn = requireMaker(locals);
	const given = v.safeParse(PasskeyAnswer, await request.json().catch(() => null));
	if (!given.success) return json({ message: 'La clé d’accès n’a pas répondu.' }, { status: 400 });
	const { challenge, response } = given.output;
	const userAgent = request.headers.get('user-agent');
	const made = { challenge, response: response as never, userAgent };
	const added = await addPasskey(locals.keys, signIn, made, locals.world.now());
	if ('refusal' in added) return json({ message: added.message }, { status: 400 });
	return json({ isIn: true });
};
