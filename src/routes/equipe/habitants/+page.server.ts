import { foundPeople, MOST_FOUND } from '#lib/features/people/people/index.ts';
import { listPeople, searchPeople } from '#lib/features/people/people/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 50;
const WAYS = [
	{ deed: 'merge-people', href: '/equipe/habitants/doublons', label: 'Fiches en double' },
	{
		deed: 'import-registers',
		href: '/equipe/habitants/liste',
		label: 'Importer la liste des adhérents'
	},
	{
		deed: 'answer-rights',
		href: '/equipe/habitants/conservation',
		label: 'Noms bientôt effacés'
	}
] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { role } = requireDeed(locals.viewer, 'see-people');
	const ways = WAYS.filter(({ deed }) => mayDo(role, deed)).map(({ href, label }) => ({
		href,
		label
	}));
	const after = url.searchParams.get('apres') ?? '';
	const from = isId(after) ? after : null;
	const page = await asViewer(locals, (db) => listPeople(db, { limit: PAGE, after: from }));
	return { ways, ...page, isFirst: from === null };
};

export const actions: Actions = {
	/** Posted, because a name in an address stays in the histories of shared desks; kept nowhere. */
	chercher: async ({ locals, request }) => {
		requireDeed(locals.viewer, 'see-people');
		const typed = String((await request.formData()).get('q') ?? '')
			.trim()
			.slice(0, 500);
		if (!typed) return null;
		const people = await asViewer(locals, (db) => searchPeople(db, typed, MOST_FOUND + 1));
		return foundPeople(typed, people);
	}
};
