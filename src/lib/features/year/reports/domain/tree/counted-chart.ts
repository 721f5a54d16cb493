import { capital } from '#lib/shared/capital.ts';
import type { Counted } from './chart-summaries.ts';
import type { ChartNode } from './document.ts';
import { formatCount, NBSP } from '../text/french.ts';
import { FEWEST_FOR_SHARES, sharesOf } from '../figures/shares.ts';

type Described = { key: string; title: string; summary: string; heading: string; unit: string };

/**
 * A chart of one count by category, with its table; shares sum to 100 and appear from ten on
 * (docs/report-rules.md).
 */
export function countedChart(described: Described, rows: readonly Counted[]): ChartNode {
	const { key, title, summary, heading, unit } = described;
	const counts = rows.map(({ count }) => count);
	const total = counts.reduce((sum, count) => sum + count, 0);
	const shares = total < FEWEST_FOR_SHARES ? null : sharesOf(counts);
	return {
		kind: 'chart',
		key,
		title,
		summary,
		shape: 'bars',
		unit,
		categories: rows.map(({ label }) => label),
		series: [{ name: title, values: counts }],
		table: {
			kind: 'table',
			caption: title,
			columns: [
				{ label: heading, isNumber: false },
				{ label: capital(unit), isNumber: true },
				...(shares ? [{ label: 'Part', isNumber: true }] : [])
			],
			rows: rows.map(({ label, count }, at) => [
				label,
				formatCount(count),
				...(shares ? [`${shares[at]}${NBSP}%`] : [])
			])
		}
	};
}
