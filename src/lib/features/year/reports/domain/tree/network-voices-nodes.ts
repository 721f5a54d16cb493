import type { NetworkVoices } from '../count/network-voices.ts';
import { countForNetwork, totalForNetwork } from '../count/small-cells.ts';
import { VOICES_TITLE } from '../text/voice-words.ts';
import type { DocumentNode, TableNode } from './document.ts';

/** What the network reads of what residents said, on its page and on paper; none where nobody did. */
export function networkVoicesTables(centres: readonly NetworkVoices[], year: number): TableNode[] {
	if (centres.length === 0) return [];
	const columns = [
		...['Centre', 'Messages reçus', 'Publiés', 'Transmis aux mairies'],
		...['Réparés', 'Non faits', 'Questions et balades', 'Décidées']
	];
	const sum = (key: 'published' | 'sent' | 'mended' | 'notDone' | 'themes' | 'decided') =>
		countForNetwork(centres.reduce((total, centre) => total + centre[key], 0));
	return [
		{
			...{ kind: 'table', caption: `Ce que les habitants ont dit aux centres en ${year}` },
			columns: columns.map((label, at) => ({ label, isNumber: at > 0 })),
			rows: [
				...centres.map((one) => [
					...[one.name, countForNetwork(one.said)],
					...[one.published, one.sent, one.mended].map(countForNetwork),
					...[one.notDone, one.themes, one.decided].map(countForNetwork)
				]),
				[
					...['Total', totalForNetwork(centres.map(({ said }) => said))],
					...[sum('published'), sum('sent'), sum('mended')],
					...[sum('notDone'), sum('themes'), sum('decided')]
				]
			]
		}
	];
}

/** The same, as a chapter of the network's document. */
export function networkVoicesNodes(
	centres: readonly NetworkVoices[],
	year: number
): DocumentNode[] {
	const tables = networkVoicesTables(centres, year);
	return tables.length === 0 ? [] : [{ kind: 'title', level: 2, text: VOICES_TITLE }, ...tables];
}
