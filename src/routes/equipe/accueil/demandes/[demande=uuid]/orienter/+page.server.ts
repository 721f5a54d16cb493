import { redirect } from '@sveltejs/kit';
import { findPartners } from '#lib/features/desk/partners/index.server.ts';
import { kindLabel } from '#lib/features/resources/places/index.ts';
import { showRequest } from '#lib/features/desk/requests/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';

/** As many as are read at a glance; the others are looked for by name. */
const MOST_SHOWN = 10;
const LONGEST_NAME = 120;

export const load = shown(
	'refer',
	async (db, { params, url }: Asked<'demande'>) => {
		const isHandover = url.searchParams.has('relais');
		const typed = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_NAME);
		const request = await showRequest(db, params.demande);
		if (!request) return null;
		const { id, family, words, person } = request;
		const asked = { typed, family, entitledOnly: isHandover, most: MOST_SHOWN };
		const { partners, count } = await findPartners(db, asked);
		const way = isHandover ? '?relais' : '';
		const choices = partners.map(({ name, kind, whatFor, hours, ...partner }) => ({
			href: `${url.pathname}/${partner.id}${way}`,
			name,
			about: whatFor ?? kindLabel(kind),
			hours
		}));
		// Enter on a name that only one partner bears goes straight to what is told to it.
		if (typed && choices.length === 1) redirect(303, choices[0]!.href);
		return {
			request: { id, words, person: person && `${person.givenName} ${person.familyName}` },
			isHandover,
			typed,
			choices,
			count,
			again: `${url.pathname}${way}`
		};
	},
	'Cette demande n’existe pas, ou n’est pas de votre centre.'
);
