import { error, redirect } from '@sveltejs/kit';
import {
	enterWithProvider,
	flowCookieName,
	signInCookieName
} from '#lib/features/house/keys/index.server.ts';
import { callerOf, keepCookies } from '../../door-cookies.ts';
import { statusOf } from '../fournisseur/refusal-status.ts';
import type { PageServerLoad } from './$types';

/** Comes back from the provider. */
export const load: PageServerLoad = async (event) => {
	const { keys, world } = event.locals;
	const returned = {
		answer: event.url.searchParams,
		browser: event.cookies.get(flowCookieName(keys)),
		former: event.cookies.get(signInCookieName(keys))
	};
	const entered = await enterWithProvider(keys, callerOf(event), returned, world.now());
	if ('refusal' in entered) error(statusOf(entered.refusal), { message: entered.message });
	keepCookies(event, entered.cookies, entered.newDeviceToken);
	redirect(303, entered.back);
};
