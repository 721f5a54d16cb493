import { DURATIONS, durationWords } from '#lib/features/house/papers/index.ts';
import { readSiteNotice } from '#lib/features/outreach/site-notices/index.server.ts';
import { houseShell } from '../house-shell.ts';
import { visit } from '../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const notice = await visit(event, null, readSiteNotice);
	return {
		kept: durationWords(DURATIONS['duree-places']),
		voices: {
			identity: durationWords(DURATIONS['duree-identification']),
			photo: durationWords(DURATIONS['duree-photos-paroles'])
		},
		shell: await houseShell(event),
		publisher: notice && { name: notice.editeur, email: notice.courriel }
	};
};
