import type { Db } from '#lib/platform/database/acting.ts';
import type { FicheNode, ReportDocument } from '../../domain/tree/document.ts';
import { renderReportHtml } from '../../domain/render/render-html.ts';
import { readDocumentPictures } from '../text/read-document-pictures.ts';
import { loadDrawing, reportDocument } from './render-report.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { ShownReport } from '../year/show-report.ts';

/** One programme's fiche as a page that stands alone; null when the year counts nothing for it. */
export async function ficheHtml(
	db: Db,
	shown: ShownReport,
	programmeSlug: string
): Promise<string | null> {
	const document = await reportDocument(db, shown);
	const fiche = document.nodes.find(
		(node): node is FicheNode => node.kind === 'fiche' && node.programme === programmeSlug
	);
	if (!fiche) return null;
	const pictures = await readDocumentPictures(
		db,
		fiche.photos.map(({ fileId }) => fileId)
	);
	return renderReportHtml(alone(document, fiche), {
		stylesheet: REPORT_STYLE,
		drawing: await loadDrawing(),
		photo: (fileId) => {
			const picture = pictures[fileId];
			if (!picture) return null;
			return `data:${picture.mime};base64,${Buffer.from(picture.bytes).toString('base64')}`;
		}
	});
}

function alone(document: ReportDocument, fiche: FicheNode): ReportDocument {
	const title = `${fiche.name} – ${document.title}`;
	return {
		...document,
		title,
		nodes: [
			{ kind: 'title', level: 1, text: document.title },
			{ kind: 'paragraph', text: document.centre },
			{ kind: 'paragraph', text: document.dataAsOf },
			fiche
		]
	};
}
