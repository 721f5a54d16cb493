import { publicPlaces, STANDING } from '../public-places.ts';
import type { RequestHandler } from './$types';

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Every public page, for those who look for pages; nothing of those about violence. */
export const GET: RequestHandler = async (event) => {
	const { centres, guides, exercises, themes, cards, others } = await publicPlaces(event);
	const paths = [
		...[...STANDING, ...centres, ...guides, ...exercises, ...themes].map(({ href }) => href),
		...[
			'/en',
			'/ar',
			'/en/guides',
			'/ar/guides',
			'/quartier/facile',
			'/en/quartier',
			'/ar/quartier',
			'/quartier/dire/facile',
			'/en/quartier/dire',
			'/ar/quartier/dire'
		],
		...cards,
		...others
	];
	const lines = paths.map(
		(path) => `<url><loc>${escaped(new URL(path, event.locals.keys.origin).href)}</loc></url>`
	);
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`,
		{ headers: { 'content-type': 'application/xml; charset=utf-8' } }
	);
};
