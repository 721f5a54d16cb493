import type { NetworkKiosks } from '../count/network-kiosks.ts';
import { countForNetwork, totalForNetwork, UNTOLD } from '../count/small-cells.ts';
import { formatDuration } from '../text/french.ts';
import type { TableNode } from './document.ts';

/** What the network reads of the kiosks, on its page and on paper; none where no centre has one. */
export function networkKiosksTables(centres: readonly NetworkKiosks[], year: number): TableNode[] {
	if (centres.length === 0) return [];
	const columns = ['Centre', 'Passages', 'Temps passé', 'Guides ouverts', 'Pages imprimées'];
	const hours = (minutes: number | null) => (minutes === null ? UNTOLD : formatDuration(minutes));
	const told = centres.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
	const isWhole = centres.every(({ minutes }) => minutes !== null);
	return [
		{
			...{ kind: 'table', caption: `Les bornes des centres en ${year}` },
			columns: columns.map((label, at) => ({ label, isNumber: at > 0 })),
			rows: [
				...centres.map(({ name, visits, minutes, guides, pages }) => [
					...[name, countForNetwork(visits), hours(minutes)],
					...[countForNetwork(guides), countForNetwork(pages)]
				]),
				[
					...['Total', totalForNetwork(centres.map(({ visits }) => visits))],
					isWhole ? hours(told) : told > 0 ? `au moins\u00a0${hours(told)}` : UNTOLD,
					totalForNetwork(centres.map(({ guides }) => guides)),
					totalForNetwork(centres.map(({ pages }) => pages))
				]
			]
		}
	];
}
