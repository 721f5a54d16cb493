import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { signInCookieName, signOut } from '#lib/features/house/keys/index.server.ts';
import { lendTablet, spokenCode } from '#lib/features/learning/placement/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { refuseForm } from '#lib/http/refused.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { keepCookies, leaveNothing } from '../../../door-cookies.ts';
import { keepTablet } from '../../../tablette/tablet-cookie.ts';
import type { Actions } from './$types';

type OnPlacement = Pick<Doing<'positionnement'>, 'params' | 'locals'>;

const lend = (db: Db, { params, locals }: OnPlacement) =>
	lendTablet(db, { placementId: params.positionnement, key: locals.world.secrets.tablets });

export const lendActions = {
	...deeds({
		code: deed(
			'place-people',
			v.object({}),
			(db, _nothing, doing: Doing<'positionnement'>) => lend(db, doing),
			({ code }) => ({ code: spokenCode(code) })
		)
	}),
	/** This very device: whoever holds it now has no account any more, and one conversation. */
	ici: async (event) => {
		const { keys, viewer } = event.locals;
		requireDeed(viewer, 'place-people');
		const form = await event.request.formData();
		const lent = await asViewer(event.locals, (db) => lend(db, event));
		if ('refusal' in lent) {
			return refuseForm(409, { name: 'ici', form, errors: { '': lent.message }, why: lent });
		}
		leaveNothing(event);
		keepCookies(event, [await signOut(keys, event.cookies.get(signInCookieName(keys)))]);
		keepTablet(event, lent.code);
		redirect(303, '/tablette');
	}
} satisfies Actions;
