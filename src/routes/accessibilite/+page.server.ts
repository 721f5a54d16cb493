import { AUDIT, conformity } from '#lib/features/outreach/site-notices/index.ts';
import { readSiteNotice } from '#lib/features/outreach/site-notices/index.server.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { houseShell } from '../house-shell.ts';
import { visit } from '../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const notice = await visit(event, null, readSiteNotice);
	const count = (how: string) => AUDIT.checked.filter((one) => one.how === how).length;
	return {
		shell: await houseShell(event),
		publisher: notice && { name: notice.editeur, email: notice.courriel, phone: notice.telephone },
		on: plainDay(AUDIT.on),
		...conformity(AUDIT),
		auditedBy: AUDIT.auditedBy,
		counts: { machine: count('machine'), trial: count('essai'), read: count('relecture') },
		...{ unmet: AUDIT.unmet, tools: AUDIT.tools, pages: AUDIT.pages }
	};
};
