import type { Cookies } from '@sveltejs/kit';

const HOURS = 2;
const nameOf = (draftId: string) => `declic_brouillon_${draftId}`;

/** The key of a draft lives in the browser that dropped it, and nowhere else. */
export function keepDraftKey(cookies: Cookies, draftId: string, key: string, url: URL): void {
	cookies.set(nameOf(draftId), key, {
		path: '/equipe',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: HOURS * 3600
	});
}

export function readDraftKey(cookies: Cookies, draftId: string): string {
	return cookies.get(nameOf(draftId)) ?? '';
}

export function forgetDraftKey(cookies: Cookies, draftId: string): void {
	cookies.delete(nameOf(draftId), { path: '/equipe' });
}
