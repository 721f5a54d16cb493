import type { Handle } from '@sveltejs/kit/hooks';

const DIRECTIONS: Readonly<Record<string, string>> = { en: 'ltr', ar: 'rtl' };

/** Pages in another language say so from their first line: a screen reader reads them aloud in it. */
export const withLanguage: Handle = ({ event, resolve }) => {
	const { langue } = event.params as { langue?: string };
	const direction = event.route.id?.startsWith('/[langue=langue]') && DIRECTIONS[langue ?? ''];
	if (!direction) return resolve(event);
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('<html lang="fr">', `<html lang="${langue}" dir="${direction}">`)
	});
};
