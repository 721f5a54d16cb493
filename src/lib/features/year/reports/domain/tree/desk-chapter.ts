import { CHANNEL_WORDS, ORIGIN_WORDS } from './desk-words.ts';
import { answersTable, autonomyTable, familiesTable, partnersTable } from './desk-tables.ts';
import { deskFiguresNode } from './desk-figures.ts';
import type { DeskCounts } from '../count/desk-counts.ts';
import { askedFamilies } from '../count/desk-totals.ts';
import { countedChart } from './counted-chart.ts';
import type { ChartNode, DocumentNode, TableNode } from './document.ts';
import { counted, formatCount, MONTH_NAMES, NBSP } from '../text/french.ts';

/**
 * The chapter of the desk (study-2.2; study-2.4): what was asked, by whom it was sent, what was
 * answered, what was asked in the person's place. Without a request, there is none.
 */
export function deskChapter(desk: DeskCounts | null, year: number): DocumentNode[] {
	if (!desk) return [];
	return [
		{ kind: 'title', level: 2, text: 'L’accueil\u00a0: ce que les habitants demandent' },
		deskFiguresNode(desk, year),
		...deskCharts(desk, year),
		...deskTables(desk)
	];
}

/** The tables of the chapter, those that would be empty left out (study-2.4). */
export function deskTables(desk: DeskCounts): TableNode[] {
	if (desk.requests === 0) return [];
	const tables = [
		familiesTable(desk),
		answersTable(desk),
		...(desk.answers.guided > 0 ? [autonomyTable(desk)] : []),
		partnersTable(desk)
	];
	return tables.filter(({ rows }) => rows.length > 0);
}

/** The charts of the chapter, each with its sentence and its table (RGAA 1.6). */
export function deskCharts(desk: DeskCounts, year: number): ChartNode[] {
	if (desk.requests === 0) return [];
	return [familiesChart(desk), monthsChart(desk, year), originsChart(desk), channelsChart(desk)];
}

function familiesChart(desk: DeskCounts): ChartNode {
	const rows = askedFamilies(desk).map(({ label, requests }) => ({ label, count: requests }));
	const [most] = rows.toSorted((a, b) => b.count - a.count);
	return countedChart(
		{
			key: 'desk-families',
			title: 'Demandes par famille',
			summary: `La famille la plus demandée est «\u202f${most!.label}\u202f»${NBSP}: ${counted(most!.count, 'demande', 'demandes')} sur ${formatCount(desk.requests)}.`,
			heading: 'Famille',
			unit: 'demandes'
		},
		rows
	);
}

function monthsChart(desk: DeskCounts, year: number): ChartNode {
	const rows = MONTH_NAMES.map((label, at) => ({
		label,
		count: askedFamilies(desk).reduce((sum, { byMonth }) => sum + byMonth[at]!, 0)
	}));
	const busiest = rows.reduce((most, row) => (row.count > most.count ? row : most));
	const chart = countedChart(
		{
			key: 'desk-months',
			title: 'Demandes par mois',
			summary: `En ${year}, le mois où l’on a le plus demandé est ${busiest.label}, avec ${counted(busiest.count, 'demande', 'demandes')}.`,
			heading: 'Mois',
			unit: 'demandes'
		},
		rows
	);
	return { ...chart, shape: 'columns' };
}

function originsChart(desk: DeskCounts): ChartNode {
	const rows = rowsOf(ORIGIN_WORDS, desk.origins);
	return countedChart(
		{
			key: 'desk-origins',
			title: 'Qui a envoyé la personne',
			summary: `${counted(desk.origins.partner, 'demande vient', 'demandes viennent')} d’un partenaire, sur ${formatCount(desk.requests)}.`,
			heading: 'Origine',
			unit: 'demandes'
		},
		rows
	);
}

function channelsChart(desk: DeskCounts): ChartNode {
	return countedChart(
		{
			key: 'desk-channels',
			title: 'Comment la demande est arrivée',
			summary: `${counted(desk.channels.phones, 'demande est arrivée', 'demandes sont arrivées')} par téléphone, sur ${formatCount(desk.requests)}.`,
			heading: 'Voie',
			unit: 'demandes'
		},
		rowsOf(CHANNEL_WORDS, desk.channels)
	);
}

function rowsOf<Key extends string>(words: Record<Key, string>, counts: Record<Key, number>) {
	return (Object.keys(words) as Key[])
		.map((key) => ({ label: words[key], count: counts[key] }))
		.filter(({ count }) => count > 0);
}
