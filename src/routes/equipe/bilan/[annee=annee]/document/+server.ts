import { error } from '@sveltejs/kit';
import { reportHtml } from '#lib/features/reports/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { openReport } from '../open-report.ts';
import type { RequestHandler } from './$types';

/** The report as the page that is sent out: it carries only the chosen figures. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { shown } = await openReport(locals, params.annee, 'see-report');
	if (shown.report.fiches.length === 0) {
		error(404, { message: `Il n’y a rien à imprimer pour ${params.annee}.` });
	}
	const html = await asViewer(locals, (db) => reportHtml(db, shown));
	return new Response(html, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy':
				"default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
		}
	});
};
