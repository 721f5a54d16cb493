import type { Handle } from '@sveltejs/kit/hooks';

const DIRECTIONS: Readonly<Record<string, string>> = { en: 'ltr', ar: 'rtl' };

/** Pages whose address says their language, and the part of it that does. */
const SAID_BY: readonly [route: string, param: string][] = [
	['/[langue=langue]', 'langue'],
	['/borne/[[texte=texte]]', 'texte']
];

/** Pages in another language say so from their first line: a screen reader reads them aloud in it. */
export const withLanguage: Handle = ({ event, resolve }) => {
	const [, param] = SAID_BY.find(([route]) => event.route.id?.startsWith(route)) ?? [];
	const language = param && (event.params as Record<string, string | undefined>)[param];
	const direction = language && DIRECTIONS[language];
	if (!direction) return resolve(event);
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('<html lang="fr">', `<html lang="${language}" dir="${direction}">`)
	});
};
