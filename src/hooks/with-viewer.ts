import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { findSignIn, signInCookieName } from '#lib/features/house/keys/index.server.ts';
import { KEPT_FORMS_PAGE } from '#lib/shared/kept-form.ts';
import { keepTypedForm } from './keep-typed-form.ts';

/** Finds who looks at the screen; the team's pages are for the team, once it has proved it. */
export const withViewer: Handle = async ({ event, resolve }) => {
	const { world, keys } = event.locals;
	const cookie = event.cookies.get(signInCookieName(keys));
	const isGesture = !asksByItself(event);
	const signIn = cookie ? await findSignIn(keys, cookie, world.now(), { isGesture }) : null;
	const isInside = signIn?.viewer && signIn.next === 'none' && !signIn.isLocked;
	event.locals.signIn = signIn;
	event.locals.viewer = isInside ? signIn.viewer : null;
	// The route, not the address as it was written: « /%65quipe » is the team’s page too.
	if (event.route.id?.startsWith('/equipe') && !isInside) {
		const isKept = await keepTypedForm(event);
		const page = isKept ? KEPT_FORMS_PAGE : event.url.pathname;
		redirect(303, stepOf(signIn, event.locals.isDemo, page));
	}
	return resolve(event);
};

/** What waits for news of the kiosks: nobody touched anything, and the desk locks as before. */
const asksByItself = ({ route, url }: RequestEvent): boolean =>
	/^\/(?:equipe|poste)\/appels\//.test(route.id ?? '') ||
	(route.id === '/equipe/appels' && url.searchParams.has('veille'));

/** Where somebody goes who is not inside yet; she comes back to the page she asked for. */
function stepOf(signIn: App.Locals['signIn'], isDemo: boolean, page: string): string {
	const back = page === '/equipe' ? '' : `?retour=${encodeURIComponent(page)}`;
	if (!signIn) return isDemo ? '/' : `/connexion${back}`;
	if (signIn.isLocked) return `/poste${back}`;
	if (!signIn.viewer) return '/connexion/lieu';
	return signIn.next === 'code' ? `/connexion/code${back}` : '/connexion/seconde-preuve';
}
