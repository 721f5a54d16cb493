import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { readDemo } from '#lib/features/centres/index.server.ts';
import { findViewer, openSignIn } from '#lib/features/staff/index.server.ts';
import { log } from '#lib/platform/log.ts';
import { openWorld, type World } from '#lib/platform/world.ts';
import { SIGN_IN_COOKIE } from './routes/sign-in-cookie.ts';

let world: World;
// Loading the demonstration is recorded once and for good: no need to ask twice.
let isDemo = false;

export const init: ServerInit = async () => {
	const opened = await openWorld({
		appUrl: process.env.DECLIC_APP_URL!,
		dataDir: process.env.DATA_DIR!,
		env: process.env
	});
	if ('refusal' in opened) throw new Error(opened.message);
	world = opened;
};

export const handle: Handle = async ({ event, resolve }) => {
	isDemo ||= await readDemo(world.database, world.now());
	event.locals.world = world;
	event.locals.isDemo = isDemo;
	const cookie = event.cookies.get(SIGN_IN_COOKIE);
	const signIn = cookie && openSignIn(world.secrets.signIn, cookie, world.now());
	event.locals.viewer = signIn
		? await findViewer(world.database, world.now(), signIn.membershipId)
		: null;
	if (event.url.pathname.startsWith('/equipe') && !event.locals.viewer) redirect(303, '/');
	const response = await resolve(event);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('x-frame-options', 'DENY');
	if (event.locals.viewer) response.headers.set('cache-control', 'no-store');
	return response;
};

export const handleError: HandleServerError = (caught) => {
	if (caught.kind === 'app') return;
	const { event, error } = caught;
	if (caught.kind === 'framework' && (error as { status?: number }).status === 404) {
		return { message: 'Cette page n’existe pas.' };
	}
	const id = randomUUID().slice(0, 8);
	log.error({ id, route: event.route.id, method: event.request.method, error }, 'unexpected error');
	return {
		message: 'Une erreur est survenue. Ce qui était enregistré n’est pas perdu.',
		id
	};
};
