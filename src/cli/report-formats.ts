import {
	ficheHtml,
	hasSomething,
	reportHtml,
	type ShownReport,
	writtenFiche,
	writtenReport
} from '#lib/features/year/reports/index.server.ts';
import { renderReportJson } from '#lib/features/year/reports/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { IncompleteDocument } from '#lib/platform/documents/pdf/incomplete-document.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { refuse } from '#lib/shared/refuse.ts';

export const TEXT_FORMATS = ['json', 'html'];
/** A terminal cannot show them. `xlsx` is the annex, written as it is read. */
export const FILE_FORMATS = ['pdf', 'docx', 'odt', 'xlsx'];
/** Those that tell one fiche alone. */
export const FICHE_FORMATS = ['html', 'pdf', 'docx', 'odt'];

type Render = (document: WrittenDocument) => Promise<Uint8Array>;

/** Loaded by who writes that format: the other commands would wait for them. */
const RENDER: Record<'pdf' | 'docx' | 'odt', () => Promise<Render>> = {
	pdf: async () => (await import('#lib/platform/documents/pdf/render-pdf.ts')).renderPdf,
	docx: async () => (await import('#lib/platform/documents/docx/render-docx.ts')).renderDocx,
	odt: async () => (await import('#lib/platform/documents/odt/render-odt.ts')).renderOdt
};

export type MadeRefusal = { refusal: string; message: string };

/** The report as JSON or as a page, or a fiche of it as a page. */
export async function asText(
	db: Db,
	shown: ShownReport,
	{ format, programme }: { format: string; programme?: string }
): Promise<string | MadeRefusal> {
	if (format === 'json') {
		return `${JSON.stringify(renderReportJson(shown.report, shown.desk), null, 2)}\n`;
	}
	if (programme === undefined) return reportHtml(db, shown);
	return (await ficheHtml(db, shown, programme)) ?? unknownProgramme(shown, programme);
}

/** The report, or a fiche of it, as a document on paper. */
export async function asDocument(
	db: Db,
	shown: ShownReport,
	{ format, programme }: { format: keyof typeof RENDER; programme?: string }
): Promise<Uint8Array | MadeRefusal> {
	if (!hasSomething(shown)) {
		return refuse('nothing-counted', `Il n’y a rien à imprimer pour ${shown.report.year}.`);
	}
	const written =
		programme === undefined
			? await writtenReport(db, shown)
			: await writtenFiche(db, shown, programme);
	if (!written) return unknownProgramme(shown, programme!);
	try {
		const render = await RENDER[format]();
		return await render(written);
	} catch (error) {
		if (!(error instanceof IncompleteDocument)) throw error;
		return { refusal: error.refusal, message: error.message };
	}
}

function unknownProgramme({ report }: ShownReport, programme: string): MadeRefusal {
	const known = report.fiches.map(({ counts }) => counts.programme.slug).join(', ');
	return refuse(
		'unknown-programme',
		`Rien n’est compté pour « ${programme} » en ${report.year}. ${
			known ? `Programmes de l’année : ${known}.` : 'L’année est vide.'
		}`
	);
}
