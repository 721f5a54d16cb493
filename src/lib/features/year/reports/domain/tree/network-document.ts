/**
 * What the coordination sees of the network's year, as a document to keep: the tables of its page, in
 * their order, and two drawings. No figure is in it that the page does not tell.
 */
import { QUARTER_KIND_NAMES, type QuarterKind } from '#lib/features/people/quarters/index.ts';
import { countedChart } from './counted-chart.ts';
import type { ChartNode, DocumentNode, ReportDocument, TableNode } from './document.ts';
import type { PlainDate } from '../count/facts.ts';
import { formatFigure } from '../figures/figures.ts';
import { exceptionsSentence } from '../sentences/network-exceptions.ts';
import { counted, formatDay } from '../text/french.ts';
import type { NetworkSaid } from '../count/network-said.ts';
import type { NetworkReminders } from '../count/network-reminders.ts';
import type { NetworkVoices } from '../count/network-voices.ts';
import type { NetworkKiosks } from '../count/network-kiosks.ts';
import { KIOSK_TITLE } from '../text/kiosk-words.ts';
import { networkKiosksTables } from './network-kiosks-table.ts';
import { networkRemindersTables } from './network-reminders-tables.ts';
import { NOT_A_PROOF, REMINDERS_TITLE } from '../text/reminder-words.ts';
import { networkVoicesNodes } from './network-voices-nodes.ts';
import { networkSaidNodes } from './network-said-nodes.ts';
import { countForNetwork, totalForNetwork, UNTOLD } from '../count/small-cells.ts';

export type NetworkQuarter = { kind: QuarterKind; people: number | null };

/** A null count is too small to leave its centre. Durations in minutes. */
export type NetworkYear = {
	year: number;
	centres: readonly {
		name: string;
		seances: number;
		minutes: number;
		people: number | null;
		attendances: number | null;
	}[];
	free: readonly {
		name: string;
		groups: number;
		projectMinutes: number | null;
		visits: number | null;
		people: number | null;
		devices: number | null;
		repaired: number | null;
	}[];
	reminders: readonly NetworkReminders[];
	kiosks: readonly NetworkKiosks[];
	spoken: readonly NetworkVoices[];
	said: NetworkSaid;
	needs: readonly { label: string; requests: number | null }[];
	desks: readonly {
		name: string;
		requests: number | null;
		declined: number | null;
	}[];
	/** Of the whole network; null: too few, or a number that would tell one. */
	quarters: readonly NetworkQuarter[];
	/** What centres did in somebody's place, over the network; null: not told. */
	exceptions: number | null;
	/** People of the centres whose count is told, each once. */
	once: { centres: number; people: number; unlinked: number | null };
};

/** The network's year on paper; `asOf` is the day on which it is printed. */
export function networkDocument(
	network: NetworkYear,
	paper: { author: string; asOf: PlainDate }
): ReportDocument {
	const { year, once } = network;
	const title = `Le réseau en ${year}`;
	const dataAsOf = `Données arrêtées au ${formatDay(paper.asOf)}`;
	const heading = (text: string): DocumentNode => ({ kind: 'title', level: 2, text });
	const say = (text: string): DocumentNode => ({ kind: 'paragraph', text });
	return {
		title,
		centre: paper.author,
		year,
		dataAsOf,
		asOf: paper.asOf,
		nodes: [
			{ kind: 'title', level: 1, text: title },
			say(`${dataAsOf}. Des nombres seulement\u00a0: aucun nom d’habitant n’est ici.`),
			heading('L’activité des centres'),
			hoursChart(network),
			activityTable(network),
			...(once.centres > 0
				? [
						say(
							`${counted(once.people, 'personne comptée', 'personnes comptées')} une seule fois, dans les centres dont le nombre est montré. Doubles possibles non liés\u00a0: ${countForNetwork(once.unlinked)}.`
						)
					]
				: []),
			...quartersNodes(network),
			heading('Les groupes et les projets'),
			projectsTable(network),
			...remindersNodes(network),
			...kiosksNodes(network),
			...networkSaidNodes(network.said, year),
			...networkVoicesNodes(network.spoken, year),
			heading('Ce que les habitants demandent'),
			...(network.needs.length > 0
				? [needsChart(network)]
				: [say(`Aucune demande notée en ${year}.`)]),
			heading('Quand on demande de faire à la place'),
			desksTable(network),
			say(exceptionsSentence(network.exceptions)),
			say(
				'«\u202fMoins de 11\u202f»\u00a0: le nombre exact pourrait désigner une personne, il reste au centre. Un total «\u202fau moins\u202f» ne compte que ce qui est dit.'
			)
		]
	};
}

function hoursChart({ centres, year }: NetworkYear): ChartNode {
	const rows = centres.map(({ name, minutes }) => ({
		label: name,
		count: Math.round(minutes / 60)
	}));
	const all = formatFigure(
		centres.reduce((sum, { minutes }) => sum + minutes, 0),
		'minutes'
	);
	return countedChart(
		{
			key: 'network-hours',
			title: 'Heures de formation données, par centre',
			summary: `${counted(centres.length, 'centre a donné', 'centres ont donné')} ${all} de formation en ${year}.`,
			heading: 'Centre',
			unit: 'heures'
		},
		rows
	);
}

/** The families told alone are drawn; the table has them all. */
function needsChart({ needs, year }: NetworkYear): ChartNode {
	const told = needs.flatMap(({ label, requests }) =>
		requests === null ? [] : [{ label, count: requests }]
	);
	const chart = countedChart(
		{
			key: 'network-needs',
			title: 'Demandes par famille',
			summary: `Ce que les habitants ont demandé aux accueils du réseau en ${year}\u00a0: ${totalForNetwork(needs.map(({ requests }) => requests))} demandes.`,
			heading: 'Famille',
			unit: 'demandes'
		},
		told
	);
	const rows = needs.map(({ label, requests }) => [label, countForNetwork(requests)]);
	return { ...chart, table: tableOf(chart.title, ['Famille', 'Demandes'], rows) };
}

function activityTable({ centres, year }: NetworkYear): TableNode {
	const minutes = centres.reduce((sum, centre) => sum + centre.minutes, 0);
	return tableOf(
		`Activité des centres en ${year}`,
		['Centre', 'Séances', 'Heures données', 'Personnes', 'Présences'],
		[
			...centres.map((centre) => [
				centre.name,
				countForNetwork(centre.seances),
				formatFigure(centre.minutes, 'minutes'),
				countForNetwork(centre.people),
				countForNetwork(centre.attendances)
			]),
			[
				'Total',
				countForNetwork(centres.reduce((sum, { seances }) => sum + seances, 0)),
				formatFigure(minutes, 'minutes'),
				// Somebody of two centres is in both.
				'',
				totalForNetwork(centres.map(({ attendances }) => attendances))
			]
		]
	);
}

function projectsTable({ free, year }: NetworkYear): TableNode {
	return tableOf(
		`Groupes et projets des centres en ${year}`,
		[
			'Centre',
			'Groupes',
			'Venues aux projets',
			'Heures aux projets',
			'Personnes nommées',
			'Appareils apportés',
			'dont réparés'
		],
		free.map((centre) => [
			centre.name,
			countForNetwork(centre.groups),
			countForNetwork(centre.visits),
			centre.projectMinutes === null ? UNTOLD : formatFigure(centre.projectMinutes, 'minutes'),
			countForNetwork(centre.people),
			countForNetwork(centre.devices),
			centre.repaired === null ? UNTOLD : countForNetwork(centre.repaired)
		])
	);
}

function quartersNodes({ quarters, year }: NetworkYear): DocumentNode[] {
	if (quarters.every(({ people }) => people === 0)) return [];
	return [
		tableOf(
			`Personnes par sorte de quartier en ${year}`,
			['Sorte de quartier', 'Personnes'],
			quarters.map(({ kind, people }) => [
				QUARTER_KIND_NAMES[kind],
				people === null ? UNTOLD : countForNetwork(people)
			])
		)
	];
}

function remindersNodes({ reminders, year }: NetworkYear): DocumentNode[] {
	const tables = networkRemindersTables(reminders, year);
	if (tables.length === 0) return [];
	const note = { kind: 'paragraph', text: NOT_A_PROOF } as const;
	return [{ kind: 'title', level: 2, text: REMINDERS_TITLE }, note, ...tables];
}

function kiosksNodes({ kiosks, year }: NetworkYear): DocumentNode[] {
	const tables = networkKiosksTables(kiosks, year);
	return tables.length === 0 ? [] : [{ kind: 'title', level: 2, text: KIOSK_TITLE }, ...tables];
}

function desksTable({ desks, year }: NetworkYear): TableNode {
	return tableOf(
		`Les accueils du réseau en ${year}`,
		['Centre', 'Demandes', 'Refusées ou confiées'],
		desks.map(({ name, requests, declined }) => [
			name,
			...[requests, declined].map(countForNetwork)
		])
	);
}

function tableOf(caption: string, labels: string[], rows: string[][]): TableNode {
	const columns = labels.map((label, at) => ({ label, isNumber: at > 0 }));
	return { kind: 'table', caption, columns, rows };
}
