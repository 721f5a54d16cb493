import { showReport, writtenReport } from '#lib/features/year/reports/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { renderDocx } from '#lib/platform/documents/docx/render-docx.ts';
import { renderOdt } from '#lib/platform/documents/odt/render-odt.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { line, type Line } from '../line.ts';
import { acting, type BenchNetwork, TODAY, YEAR } from '../network.ts';
import { measure } from '../samples.ts';

/** The year of the largest centre as a document: counted, written, and rendered. */
export async function* documents({ appUrl, centres }: BenchNetwork): AsyncGenerator<Line> {
	const database = openPool(appUrl, 1);
	const centre = centres[0]!;
	const written = () =>
		asActing(database, acting('direction', centre), async (db) =>
			writtenReport(db, await showReport(db, centre, YEAR, TODAY))
		);
	const rendered = (render: (document: WrittenDocument) => Promise<Uint8Array>) => async () =>
		render(await written());
	const times = await measure(7, {
		pdf: rendered(renderPdf),
		docx: rendered(renderDocx),
		odt: rendered(renderOdt)
	});
	await database.destroy();
	for (const [format, { p50 }] of Object.entries(times)) yield line(`report/${format}`, p50, 'ms');
}
