import { readSiteNotice } from '#lib/features/outreach/site-notices/index.server.ts';
import { houseShell } from '../house-links.ts';
import { visit } from '../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const notice = await visit(event, null, readSiteNotice);
	return {
		shell: houseShell(event.locals),
		publisher: notice && { name: notice.editeur, email: notice.courriel }
	};
};
