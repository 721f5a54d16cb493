import { readSiteNotice } from '#lib/features/outreach/site-notices/index.server.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { houseShell } from '../house-shell.ts';
import { publicationDirectors } from '../publication-directors.ts';
import { visit } from '../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const notice = await visit(event, null, readSiteNotice);
	const { at, ...said } = notice ?? {};
	return {
		shell: await houseShell(event),
		directors: await publicationDirectors(event),
		notice: notice && (said as Omit<typeof notice, 'at'>),
		since: at ? plainDay(todayIn('Europe/Paris', at)) : null
	};
};
