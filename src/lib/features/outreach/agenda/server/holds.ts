import type { Holds } from '#lib/platform/database/holds.ts';

/** What `agenda` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		programme_showings: {
			word: 'programme montré au public',
			sense: 'Whether everybody sees a programme and its séances to come; the last record counts.',
			keeps: 'programme montré au public, ou non\u00a0: quand, par qui (équipe)',
			purpose: 'ne montrer que ce qui est ouvert à tous'
		}
	}
};
