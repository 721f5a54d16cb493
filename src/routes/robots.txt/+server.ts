import type { RequestHandler } from './$types';

const CLOSED = [
	...['/equipe', '/connexion', '/partenaire', '/demande', '/en/demande', '/ar/demande'],
	...['/tablette', '/s/', '/avis', '/ajout/', '/lieu/', '/service/', '/signalement/']
];

/** Who looks for pages finds the public ones; the team's, and what a link opens, are not for them. */
export const GET: RequestHandler = ({ locals }) =>
	new Response(
		[
			'User-agent: *',
			...CLOSED.map((path) => `Disallow: ${path}`),
			`Sitemap: ${new URL('/sitemap.xml', locals.keys.origin).href}`,
			''
		].join('\n'),
		{ headers: { 'content-type': 'text/plain; charset=utf-8' } }
	);
