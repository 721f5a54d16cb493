import { DOOR_WORDS } from '#lib/features/neighbourhood/contributions/index.ts';
import { UNTOLD } from '../count/small-cells.ts';
import type { VoiceYear } from '../count/voice-year.ts';
import { formatFigure } from '../figures/figures.ts';
import { formatCount } from '../text/french.ts';
import { VOICES_TITLE } from '../text/voice-words.ts';
import type { DocumentNode, FiguresNode, TableNode } from './document.ts';
import { voiceFigures } from './voice-figures.ts';

/** What a year of voices says, on screen and in the document. */
export type VoicesOfYear = {
	title: string;
	figures: FiguresNode['figures'];
	tables: TableNode[];
};

/** Its figures, each with how it is counted, then its tables; null when nobody spoke and nothing was asked. */
export function voicesOfYear(voices: VoiceYear | null): VoicesOfYear | null {
	if (!voices) return null;
	return {
		title: VOICES_TITLE,
		figures: voiceFigures(voices).map(({ key, label, value, unit, explanation }) => ({
			...{ key, label, explanation },
			value: formatFigure(value, unit)
		})),
		tables: [doorsTable(voices), channelsTable(voices), themesTable(voices)].filter(
			({ rows }) => rows.length > 0
		)
	};
}

/** The chapter of what residents said; a centre to which nobody spoke, and which asked nothing, has none. */
export function voicesChapter(voices: VoiceYear | null, year: number): DocumentNode[] {
	const told = voicesOfYear(voices);
	if (!told) return [];
	const { title, figures, tables } = told;
	return [
		{ kind: 'title', level: 2, text: title },
		...(figures.length > 0
			? [{ kind: 'figures' as const, caption: `${title} en ${year}`, figures }]
			: []),
		...tables
	];
}

/** A way by which people spoke, as the table and the annex name it. */
export const CHANNEL_NAMES = { web: 'Le site', kiosk: 'La borne', paper: 'Le papier' } as const;

const doorsTable = ({ doors }: VoiceYear): TableNode =>
	table(
		'Messages publiés, par sorte',
		['Sorte', 'Messages'],
		doors.map(({ door, published }) => [DOOR_WORDS[door].label, formatCount(published)])
	);

/** Where too few spoke for a number to be told, there is no table. */
function channelsTable({ said, channels }: VoiceYear): TableNode {
	const rows = (['web', 'kiosk', 'paper'] as const).map((channel) => [
		CHANNEL_NAMES[channel],
		channels[channel] === null ? UNTOLD : formatCount(channels[channel])
	]);
	return table('Messages reçus, par moyen', ['Moyen', 'Messages'], said ? rows : []);
}

const themesTable = ({ themes }: VoiceYear): TableNode => ({
	...table('Questions et balades de l’année', ['Titre', 'Messages publiés'], []),
	columns: [
		{ label: 'Titre', isNumber: false },
		{ label: 'Messages publiés', isNumber: true },
		{ label: 'Ce qui a été décidé', isNumber: false }
	],
	rows: themes.map(({ title, published, isDecided }) => [
		title,
		formatCount(published),
		isDecided ? 'Dit aux habitants' : 'Pas encore'
	])
});

function table(caption: string, [name, number]: [string, string], rows: string[][]): TableNode {
	const columns = [
		{ label: name, isNumber: false },
		{ label: number, isNumber: true }
	];
	return { kind: 'table', caption, columns, rows };
}
