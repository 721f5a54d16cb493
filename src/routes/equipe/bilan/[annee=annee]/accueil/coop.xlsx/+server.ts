import { streamCoop } from '#lib/features/year/reports/index.server.ts';
import { actingAs } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { XLSX_TYPE } from '#lib/platform/documents/xlsx/write-xlsx.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** The accompaniments of the year in La Coop's values, sent as its rows are read. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'see-desk-figures');
	const now = locals.world.now();
	const workbook = await streamCoop(locals.world.database, actingAs(viewer, now), {
		centre: viewer.centre,
		year: params.annee,
		today: todayIn(viewer.centre.timeZone, now)
	});
	return new Response(workbook, {
		headers: {
			'content-type': XLSX_TYPE,
			'content-disposition': attachment(
				`Accompagnements ${params.annee} – ${viewer.centre.name}`,
				'xlsx'
			)
		}
	});
};
