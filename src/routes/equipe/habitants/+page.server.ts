import * as v from 'valibot';
import { foundPeople, MOST_FOUND } from '#lib/features/people/people/index.ts';
import { listPeople, searchPeople } from '#lib/features/people/people/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import type { Actions } from './$types';

const PAGE = 50;
const WAYS = [
	{ deed: 'follow-families', href: '/equipe/familles', label: 'Démarches des familles' },
	{ deed: 'follow-reminders', href: '/equipe/rappels', label: 'Rappels et appels' },
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

export const load = shown('see-people', async (db, { url, viewer }) => {
	const ways = WAYS.filter((way) => mayDo(viewer.role, way.deed)).map(({ href, label }) => ({
		href,
		label
	}));
	const after = url.searchParams.get('apres') ?? '';
	const from = isId(after) ? after : null;
	return { ways, ...(await listPeople(db, { limit: PAGE, after: from })), isFirst: from === null };
});

export const actions: Actions = deeds({
	/** Posted, because a name in an address stays in the histories of shared desks; kept nowhere. */
	chercher: deed(
		'see-people',
		v.object({ q: v.string() }),
		async (db, { q }) => {
			const typed = q.trim().slice(0, 500);
			if (!typed) return { found: null };
			return { found: foundPeople(typed, await searchPeople(db, typed, MOST_FOUND + 1)) };
		},
		(done) => done
	)
});
