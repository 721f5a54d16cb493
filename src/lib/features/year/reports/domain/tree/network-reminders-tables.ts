import { anyReminder, type NetworkReminders } from '../count/network-reminders.ts';
import { countForNetwork, totalForNetwork, UNTOLD } from '../count/small-cells.ts';
import { formatEuros } from '../text/french.ts';
import type { TableNode } from './document.ts';

type Line = { label: string; cell: (centre: NetworkReminders) => string; total: string };

/**
 * What the network reads of reminders, on its page and on paper: what left and what came of it, then dates
 * of démarches. A part or a cost that is not told says so: it may be kept though it is large.
 */
export function networkRemindersTables(
	centres: readonly NetworkReminders[],
	year: number
): TableNode[] {
	if (!anyReminder(centres)) return [];
	const count = (
		label: string,
		key: Exclude<keyof NetworkReminders, 'centreId' | 'name'>
	): Line => ({
		label,
		cell: (centre) => countForNetwork(centre[key]),
		total: totalForNetwork(centres.map((centre) => centre[key]))
	});
	const part = (label: string, key: 'delivered' | 'remindedKept' | 'unremindedKept'): Line => ({
		...count(label, key),
		cell: (centre) => (centre[key] === null ? UNTOLD : countForNetwork(centre[key]))
	});
	return [
		tableOf(`Les rappels des centres en ${year}`, centres, [
			count('SMS envoyés', 'sent'),
			part('dont reçus', 'delivered'),
			count('E-mails', 'emails'),
			count('Appels et courriers', 'called'),
			count('Réponses', 'answered'),
			count('Demandes d’arrêt', 'stopped'),
			{
				label: 'Coût des SMS',
				cell: ({ cents }) => (cents === null ? UNTOLD : formatEuros(cents)),
				total: totalCost(centres)
			}
		]),
		tableOf(`Les dates de démarches en ${year}`, centres, [
			count('Avec un rappel', 'reminded'),
			part('dont faites à temps', 'remindedKept'),
			count('Sans rappel', 'unreminded'),
			part('dont faites à temps', 'unremindedKept')
		])
	];
}

function totalCost(centres: readonly NetworkReminders[]): string {
	const told = formatEuros(centres.reduce((sum, { cents }) => sum + (cents ?? 0), 0));
	return centres.some(({ cents }) => cents === null) ? `au moins\u00a0${told}` : told;
}

function tableOf(
	caption: string,
	centres: readonly NetworkReminders[],
	lines: readonly Line[]
): TableNode {
	return {
		kind: 'table',
		caption,
		columns: ['Centre', ...lines.map(({ label }) => label)].map((label, at) => ({
			...{ label, isNumber: at > 0 }
		})),
		rows: [
			...centres.map((centre) => [centre.name, ...lines.map(({ cell }) => cell(centre))]),
			['Total', ...lines.map(({ total }) => total)]
		]
	};
}
