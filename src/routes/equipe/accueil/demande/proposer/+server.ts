import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { matchPartner } from '#lib/features/desk/partners/index.server.ts';
import { asksInHerPlace, saysWhoSentHer } from '#lib/features/desk/requests/index.ts';
import { proposeFamily } from '#lib/features/desk/families/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

const Typed = v.object({ words: v.pipe(v.string(), v.maxLength(2000)) });

/** Proposes a family for what is being typed. Posted: her words are in no address and no log. */
export const POST: RequestHandler = async ({ locals, request }) => {
	requireDeed(locals.viewer, 'receive-requests');
	const typed = v.safeParse(Typed, await request.json().catch(() => null));
	if (!typed.success) return json({ message: 'Rien à lire.' }, { status: 400 });
	const { words } = typed.output;
	const { first, sure } = proposeFamily(words);
	const partner = saysWhoSentHer(words)
		? await asViewer(locals, (db) => matchPartner(db, words))
		: null;
	return json({
		families: first.filter(({ confidence }) => confidence > 0).map(({ family }) => family),
		sure,
		partner,
		isInHerPlace: asksInHerPlace(words)
	});
};
