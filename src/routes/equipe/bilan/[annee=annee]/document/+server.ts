import { error } from '@sveltejs/kit';
import { hasSomething, reportHtml } from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { openReport } from '../open-report.ts';
import type { RequestHandler } from './$types';

/** The report as the page that is sent out: it carries only the chosen figures. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { shown } = await openReport(locals, params.annee, 'see-report');
	const back = { href: `/equipe/bilan/${params.annee}`, label: `Retour au bilan ${params.annee}` };
	const html = await asViewer(locals, async (db) =>
		hasSomething(shown) ? reportHtml(db, shown, back) : null
	);
	if (html === null) error(404, { message: `Il n’y a rien à imprimer pour ${params.annee}.` });
	return new Response(html, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy':
				"default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
		}
	});
};
