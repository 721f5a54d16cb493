import { error } from '@sveltejs/kit';
import { streamAnnex } from '#lib/features/year/reports/index.server.ts';
import { actingAs } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { XLSX_TYPE } from '#lib/platform/documents/xlsx/write-xlsx.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** The figures and the séances of the year as a workbook, sent as its rows are read. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'see-report');
	const now = locals.world.now();
	const year = params.annee;
	const annex = await streamAnnex(locals.world.database, actingAs(viewer, now), {
		centre: viewer.centre,
		year,
		today: todayIn(viewer.centre.timeZone, now)
	});
	if ('refusal' in annex) error(404, { message: annex.message });
	return new Response(annex, {
		headers: {
			'content-type': XLSX_TYPE,
			'content-disposition': attachment(
				`Annexe du bilan d’activité ${year} – ${viewer.centre.name}`,
				'xlsx'
			)
		}
	});
};
