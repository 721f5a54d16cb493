import { error } from '@sveltejs/kit';
import { writtenFiche } from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { openReport } from '../../../open-report.ts';
import { printDocument } from '../../../../../print-document.ts';
import type { RequestHandler } from './$types';

/** The fiche of one programme alone, as an accessible PDF. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { shown } = await openReport(locals, params.annee, 'see-report');
	const document = await asViewer(locals, (db) => writtenFiche(db, shown, params.programme));
	if (!document) {
		error(404, `Rien n’est encore compté pour ce programme en ${params.annee}.`);
	}
	return printDocument(document);
};
