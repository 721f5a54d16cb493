import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { keepText } from '#lib/features/house/keys/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { RequestHandler } from './$types';

const Typed = v.object({
	who: v.string(),
	page: v.pipe(v.string(), v.regex(/^\/equipe(\/[\w=-]+)*$/), v.maxLength(300)),
	field: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
	text: v.pipe(v.string(), v.maxLength(10_000))
});

/** Keeps what somebody types at a shared desk, for her alone, in case it locks. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const typed = v.safeParse(Typed, await request.json().catch(() => null));
	if (
		!typed.success ||
		!locals.signIn?.isAtDesk ||
		!locals.viewer?.centre ||
		typed.output.who !== locals.viewer.membershipId
	) {
		return json({ isKept: false }, { status: 400 });
	}
	await asViewer(locals, (db) => keepText(db, locals.keys.secret, typed.output));
	return json({ isKept: true });
};
