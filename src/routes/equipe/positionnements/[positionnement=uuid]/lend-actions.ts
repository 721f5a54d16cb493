import { fail, redirect } from '@sveltejs/kit';
import { signInCookieName, signOut } from '#lib/features/house/keys/index.server.ts';
import { lendTablet, spokenCode } from '#lib/features/learning/placement/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { keepCookies, leaveNothing } from '../../../door-cookies.ts';
import { keepTablet } from '../../../tablette/tablet-cookie.ts';
import { requireDeed } from '../../require-deed.ts';
import type { Actions, RequestEvent } from './$types';

const lend = ({ locals, params }: RequestEvent) =>
	asViewer(locals, (db) =>
		lendTablet(db, { placementId: params.positionnement, key: locals.world.secrets.tablets })
	);

export const lendActions = {
	code: async (event) => {
		requireDeed(event.locals.viewer, 'place-people');
		const lent = await lend(event);
		if ('refusal' in lent) return fail(409, { message: lent.message });
		return { code: spokenCode(lent.code) };
	},
	/** This very device: whoever holds it now has no account any more, and one conversation. */
	ici: async (event) => {
		const { keys, viewer } = event.locals;
		requireDeed(viewer, 'place-people');
		const lent = await lend(event);
		if ('refusal' in lent) return fail(409, { message: lent.message });
		leaveNothing(event);
		keepCookies(event, [await signOut(keys, event.cookies.get(signInCookieName(keys)))]);
		keepTablet(event, lent.code);
		redirect(303, '/tablette');
	}
} satisfies Actions;
