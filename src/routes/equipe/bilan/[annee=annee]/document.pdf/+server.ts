import { error } from '@sveltejs/kit';
import { hasSomething, writtenReport } from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { openReport } from '../open-report.ts';
import { printDocument } from '../../../print-document.ts';
import type { RequestHandler } from './$types';

/** The report as an accessible PDF: it carries only the chosen figures. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { shown } = await openReport(locals, params.annee, 'see-report');
	const document = await asViewer(locals, async (db) =>
		hasSomething(shown) ? writtenReport(db, shown) : null
	);
	if (!document) error(404, `Il n’y a rien à imprimer pour ${params.annee}.`);
	return printDocument(document);
};
