import { requireDeed } from '#lib/http/asked.ts';
import { SHELVES } from '../team-page.ts';
import { pagesFor } from '../team-pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { role } = requireDeed(locals.viewer, 'receive-requests');
	const pages = pagesFor(role);
	return {
		shelves: SHELVES.map((name) => ({
			name,
			pages: pages.filter(({ under }) => under === name)
		})).filter((shelf) => shelf.pages.length > 0)
	};
};
