import {
	REFUSAL_REASONS,
	REPORT_REASONS
} from '#lib/features/neighbourhood/contributions/index.ts';
import { readSiteNotice } from '#lib/features/outreach/site-notices/index.server.ts';
import { houseShell } from '../../house-shell.ts';
import { publicationDirectors } from '../../publication-directors.ts';
import { visit } from '../../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** Under which terms something is published, and whom to write to (règlement (UE) 2022/2065, articles 11 to 14). */
export const load: PageServerLoad = async (event) => {
	const notice = await visit(event, null, readSiteNotice);
	return {
		shell: await houseShell(event),
		directors: await publicationDirectors(event),
		contact: notice && { name: notice.editeur, phone: notice.telephone, mail: notice.courriel },
		refusals: Object.values(REFUSAL_REASONS).map(({ label }) => label),
		reports: Object.values(REPORT_REASONS)
	};
};
