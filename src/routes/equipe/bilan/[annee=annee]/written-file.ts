import { error } from '@sveltejs/kit';
import {
	hasSomething,
	writtenFiche,
	writtenReport
} from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { type OfficeFormat, officeFile } from '../../office-file.ts';
import { openReport } from './open-report.ts';

/**
 * The report of the year as a file to edit. 404 when nothing is counted; 422 when a picture has no
 * description.
 */
export async function reportFile(
	locals: App.Locals,
	year: number,
	format: OfficeFormat
): Promise<Response> {
	const { shown } = await openReport(locals, year, 'see-report');
	const written = await asViewer(locals, async (db) =>
		hasSomething(shown) ? writtenReport(db, shown) : null
	);
	if (!written) error(404, `Il n’y a rien à télécharger pour ${year}.`);
	return officeFile(written, format);
}

/** One fiche of it. */
export async function ficheFile(
	locals: App.Locals,
	{ annee, programme }: { annee: number; programme: string },
	format: OfficeFormat
): Promise<Response> {
	const { shown } = await openReport(locals, annee, 'see-report');
	const written = await asViewer(locals, (db) => writtenFiche(db, shown, programme));
	if (!written) {
		error(404, `Rien n’est encore compté pour ce programme en ${annee}.`);
	}
	return officeFile(written, format);
}
