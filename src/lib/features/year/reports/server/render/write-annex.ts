import type { Db } from '#lib/platform/database/acting.ts';
import { writeXlsx } from '#lib/platform/documents/xlsx/write-xlsx.ts';
import { annexNotes } from '../../domain/render/annex-notes.ts';
import { carriedReport, chosenFigures } from '../../domain/figures/chosen-figures.ts';
import { figuresSheet, notesSheet, seancesSheet } from './annex-sheets.ts';
import { readAnnexDetails } from './read-annex-details.ts';
import type { ShownReport } from '../year/show-report.ts';

/**
 * The annex of a report as a workbook (XLSX), in pieces, its séances read as they are written. The
 * figures are those of the document sent out. Give it the transaction that showed the report: one
 * that sees a single instant, or a mark saved meanwhile is in the sums and not in the rows.
 */
export async function* writeAnnex(
	db: Db,
	{ report, choices, desk }: ShownReport
): AsyncGenerator<Uint8Array> {
	const carried = carriedReport(report, choices);
	const hasChosen = report.fiches.some(
		({ contradictions }) => chosenFigures(contradictions, choices).size > 0
	);
	const title = `Annexe du bilan d’activité ${report.year}`;
	yield* writeXlsx({
		title: `${title} – ${report.centre.name}`,
		author: report.centre.name,
		asOf: report.asOf,
		sheets: [
			notesSheet(title, annexNotes(report, { hasChosen, hasDesk: desk !== null })),
			figuresSheet(carried, desk),
			seancesSheet(report, readAnnexDetails(db, report.year))
		]
	});
}
