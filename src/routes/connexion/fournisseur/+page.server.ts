import { error, redirect } from '@sveltejs/kit';
import { flowCookieName, startWithProvider } from '#lib/features/house/keys/index.server.ts';
import { backTo, callerOf, keepCookies } from '../../door-cookies.ts';
import { statusOf } from './refusal-status.ts';
import type { PageServerLoad } from './$types';

/** Goes to the provider by a plain link: a form may not leave the site (Content-Security-Policy). */
export const load: PageServerLoad = async (event) => {
	const { keys, world } = event.locals;
	const invitation = event.url.searchParams.get('invitation');
	const wanted = {
		back: backTo(event.url),
		invitation: invitation && /^[\w-]{43}$/.test(invitation) ? invitation : null,
		browser: event.cookies.get(flowCookieName(keys)),
		deviceToken: callerOf(event).deviceToken
	};
	const started = await startWithProvider(keys, wanted, world.now());
	if ('refusal' in started) error(statusOf(started.refusal), { message: started.message });
	keepCookies(event, [started.cookie]);
	// The provider's own description said this address, over https.
	redirect(303, started.address, { external: true });
};
