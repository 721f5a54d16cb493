import type { Handle } from '@sveltejs/kit/hooks';
import { forgetTexts } from '#lib/features/house/keys/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';

/** A form that went through at a shared desk leaves nothing kept of what was typed in it. */
export const withKeptTexts: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { signIn, viewer } = event.locals;
	const isForm = event.request.method === 'POST' && event.url.pathname !== '/equipe/textes';
	if (!isForm || !signIn?.isAtDesk || !viewer?.centre) return response;
	if (await wentThrough(response)) {
		await asViewer(event.locals, (db) => forgetTexts(db, event.url.pathname));
	}
	return response;
};

/** A refused form answers 4xx, or says `failure` to the script that posted it. */
async function wentThrough(response: Response): Promise<boolean> {
	if (response.status >= 400) return false;
	if (!response.headers.get('content-type')?.includes('application/json')) return true;
	const { type } = (await response.clone().json()) as { type?: string };
	return type === 'success' || type === 'redirect';
}
