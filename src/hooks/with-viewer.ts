import { redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { findViewer, openSignIn } from '#lib/features/staff/index.server.ts';
import { SIGN_IN_COOKIE } from '../routes/sign-in-cookie.ts';

/** Finds who looks at the screen; the team's pages are for the team. */
export const withViewer: Handle = async ({ event, resolve }) => {
	const { world } = event.locals;
	const cookie = event.cookies.get(SIGN_IN_COOKIE);
	const signIn = cookie && openSignIn(world.secrets.signIn, cookie, world.now());
	event.locals.viewer = signIn
		? await findViewer(world.database, world.now(), signIn.membershipId)
		: null;
	if (event.url.pathname.startsWith('/equipe') && !event.locals.viewer) redirect(303, '/');
	return resolve(event);
};
