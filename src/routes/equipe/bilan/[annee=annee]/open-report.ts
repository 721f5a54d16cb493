import { showReportSideBySide, type ShownReport } from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Deed } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { type CentreViewer, requireDeed } from '#lib/http/asked.ts';

/** The report of a year for the person at the screen, once her role allows the deed. */
export async function openReport(
	locals: App.Locals,
	year: number,
	deed: Deed
): Promise<{ shown: ShownReport; viewer: CentreViewer; today: string }> {
	const viewer = requireDeed(locals.viewer, deed);
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const shown = await showReportSideBySide(
		(work) => asViewer(locals, work),
		viewer.centre,
		year,
		today
	);
	return { shown, viewer, today };
}
