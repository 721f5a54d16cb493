import { error, redirect } from '@sveltejs/kit';
import { findPartners } from '#lib/features/desk/partners/index.server.ts';
import { kindLabel } from '#lib/features/desk/partners/index.ts';
import { showRequest } from '#lib/features/desk/requests/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { PageServerLoad } from './$types';

/** As many as are read at a glance; the others are looked for by name. */
const MOST_SHOWN = 10;
const LONGEST_NAME = 120;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireDeed(locals.viewer, 'refer');
	const isHandover = url.searchParams.has('relais');
	const typed = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_NAME);
	const read = await asViewer(locals, async (db) => {
		const request = await showRequest(db, params.demande);
		if (!request) return null;
		const { family } = request;
		const asked = { typed, family, entitledOnly: isHandover, most: MOST_SHOWN };
		return { request, found: await findPartners(db, asked) };
	});
	if (!read) error(404, { message: 'Cette demande n’existe pas, ou n’est pas de votre centre.' });
	const { request, found } = read;
	const way = isHandover ? '?relais' : '';
	const choices = found.partners.map(({ id, name, kind, whatFor, hours }) => ({
		href: `${url.pathname}/${id}${way}`,
		name,
		about: whatFor ?? kindLabel(kind),
		hours
	}));
	// Enter on a name that only one partner bears goes straight to what is told to it.
	if (typed && choices.length === 1) redirect(303, choices[0]!.href);
	const { id, words, person } = request;
	return {
		request: { id, words, person: person && `${person.givenName} ${person.familyName}` },
		isHandover,
		typed,
		choices,
		count: found.count,
		again: `${url.pathname}${way}`
	};
};
