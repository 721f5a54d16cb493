import type { Kysely } from 'kysely';
import {
	reportHtml,
	showReport,
	streamAnnex,
	writtenReport
} from '#lib/features/year/reports/index.server.ts';
import { type Acting, asActing } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { renderDocx } from '#lib/platform/documents/docx/render-docx.ts';
import { renderOdt } from '#lib/platform/documents/odt/render-odt.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';

export type Five = Record<'html' | 'pdf' | 'docx' | 'odt' | 'xlsx', Buffer>;

/** The five files of 2018, as a director would keep them on that day. */
export async function makeFive(
	database: Kysely<DB>,
	centre: { id: string; slug: string; name: string },
	today: string
): Promise<Five> {
	const at = Temporal.Instant.from(`${today}T09:00:00Z`);
	const acting: Acting = { staffId: null, role: 'direction', centres: [centre.id], at };
	const { html, written } = await asActing(database, acting, async (db) => {
		const shown = await showReport(db, centre, 2018, today);
		return { html: await reportHtml(db, shown), written: await writtenReport(db, shown) };
	});
	const annex = await streamAnnex(database, acting, { centre, year: 2018, today });
	if ('refusal' in annex) throw new Error(annex.message);
	return {
		html: Buffer.from(html),
		pdf: Buffer.from(await renderPdf(written)),
		docx: Buffer.from(await renderDocx(written)),
		odt: Buffer.from(await renderOdt(written)),
		xlsx: Buffer.from(await new Response(annex).bytes())
	};
}
