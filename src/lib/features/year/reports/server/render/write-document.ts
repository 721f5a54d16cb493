import type { Db } from '#lib/platform/database/acting.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import type { FicheNode, ReportDocument } from '../../domain/tree/document.ts';
import { ficheDocumentBlocks, reportBlocks } from '../../domain/tree/document-blocks.ts';
import { loadPaperDrawing } from './draw-for-paper.ts';
import { readDocumentPictures } from '../text/read-document-pictures.ts';
import { reportDocument } from './render-report.ts';
import type { ShownReport } from '../year/show-report.ts';

export type PrintOptions = { isLargePrint: boolean };

const USUAL_PRINT: PrintOptions = { isLargePrint: false };

/** The whole report as a document on paper: only the chosen figures, its charts and photos. */
export async function writtenReport(
	db: Db,
	shown: ShownReport,
	print: PrintOptions = USUAL_PRINT
): Promise<WrittenDocument> {
	const document = await reportDocument(db, shown);
	const pictures = await readDocumentPictures(db, photoIds(fichesOf(document)));
	const drawing = await loadPaperDrawing(print);
	return {
		...heading(document, document.title, print),
		blocks: reportBlocks(document, { drawing, hasPicture: (fileId) => fileId in pictures }),
		pictures
	};
}

/** The fiche of one programme alone; null when the year counted nothing for it. */
export async function writtenFiche(
	db: Db,
	shown: ShownReport,
	programmeSlug: string,
	print: PrintOptions = USUAL_PRINT
): Promise<WrittenDocument | null> {
	const document = await reportDocument(db, shown);
	const fiche = fichesOf(document).find(({ programme }) => programme === programmeSlug);
	if (!fiche) return null;
	const pictures = await readDocumentPictures(db, photoIds([fiche]));
	return {
		...heading(document, `${fiche.name} – ${document.title}`, print),
		blocks: ficheDocumentBlocks(document, fiche, (fileId) => fileId in pictures),
		pictures
	};
}

function heading({ centre, asOf }: ReportDocument, title: string, { isLargePrint }: PrintOptions) {
	return { title, author: centre, asOf, isLargePrint };
}

function fichesOf({ nodes }: ReportDocument): FicheNode[] {
	return nodes.filter((node) => node.kind === 'fiche');
}

function photoIds(fiches: readonly FicheNode[]): string[] {
	return fiches.flatMap(({ photos }) => photos.map(({ fileId }) => fileId));
}
