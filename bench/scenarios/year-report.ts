import { showNetworkYear, showReportSideBySide } from '#lib/features/year/reports/index.server.ts';
import { sideBySideItsSql } from '../bare-sql.ts';
import { line, type Line } from '../line.ts';
import { acting, type BenchNetwork, TODAY, YEAR } from '../network.ts';
import { measure } from '../samples.ts';

const AGAINST = 'the same SQL through pg, one statement after the other';

/** The report of a year in the largest centre, and the figures of the whole network. */
export async function* yearReport({ appUrl, centres }: BenchNetwork): AsyncGenerator<Line> {
	const [largest] = centres;
	const median = centres[Math.floor(centres.length / 2)];
	const reports = [
		// The year being told, beside one that was closed in February.
		['year-report', largest, YEAR],
		['year-report/median', median, YEAR]
	] as const;
	for (const [name, centre, year] of reports) {
		const beside = await sideBySideItsSql(appUrl, acting('direction', centre!), (ask) =>
			showReportSideBySide(ask, centre!, year, TODAY)
		);
		const { product, sql } = await measure(40, beside.works);
		await beside.close();
		yield line(name, product.p50, 'ms', { baseline: sql.p50, against: AGAINST });
	}
	const beside = await sideBySideItsSql(appUrl, acting('coordination', null), (ask) =>
		showNetworkYear(ask, YEAR)
	);
	const { product, sql } = await measure(20, beside.works);
	await beside.close();
	yield line('network-year', product.p50, 'ms', { baseline: sql.p50, against: AGAINST });
}
