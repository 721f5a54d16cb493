import { listPeople, searchPeople } from '#lib/features/people/index.server.ts';
import { mayDo } from '#lib/features/staff/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { requireDeed } from '../require-deed.ts';
import type { PageServerLoad } from './$types';

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
		label: 'Noms qui arrivent à leur fin'
	}
] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { role } = requireDeed(locals.viewer, 'see-people');
	const ways = WAYS.filter(({ deed }) => mayDo(role, deed)).map(({ href, label }) => ({
		href,
		label
	}));
	const typed = (url.searchParams.get('q') ?? '').trim();
	const after = url.searchParams.get('apres') ?? '';
	return asViewer(locals, async (db) => {
		if (typed) {
			const people = await searchPeople(db, typed, PAGE + 1);
			return {
				typed,
				ways,
				people: people.slice(0, PAGE),
				isCut: people.length > PAGE,
				isFirst: true,
				next: null
			};
		}
		const from = ID.test(after) ? after : null;
		const page = await listPeople(db, { limit: PAGE, after: from });
		return { typed, ways, ...page, isCut: false, isFirst: from === null };
	});
};
