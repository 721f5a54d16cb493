import { smsKindName } from '#lib/features/reminders/messages/index.ts';
import { sumOf } from '../count/fiche-totals.ts';
import type { ReminderCounts, SmsCosts } from '../count/reminder-counts.ts';
import { formatFigure } from '../figures/figures.ts';
import { reminderFigures } from '../figures/reminder-figures.ts';
import { formatCount, formatEuros, MONTH_NAMES } from '../text/french.ts';
import { NOT_A_PROOF, REMINDERS_TITLE } from '../text/reminder-words.ts';
import type { DocumentNode, FiguresNode, TableNode } from './document.ts';

/** What a year of reminders says, on screen and in the document. */
export type RemindersOfYear = {
	title: string;
	figures: FiguresNode['figures'];
	/** Beside dates of démarches; null without any. */
	note: string | null;
	tables: TableNode[];
};

/** Its figures, each with how it is counted, then what SMS cost; null when no reminder was sent. */
export function remindersOfYear(reminders: ReminderCounts | null): RemindersOfYear | null {
	if (!reminders) return null;
	return {
		title: REMINDERS_TITLE,
		figures: reminderFigures(reminders).map(({ key, label, value, unit, explanation }) => ({
			...{ key, label, explanation },
			value: formatFigure(value, unit)
		})),
		note: reminders.reminded.dates + reminders.unreminded.dates > 0 ? NOT_A_PROOF : null,
		tables: costTables(reminders)
	};
}

/** The chapter of reminders; a centre that sent none has none. */
export function remindersChapter(reminders: ReminderCounts | null, year: number): DocumentNode[] {
	const told = remindersOfYear(reminders);
	if (!told) return [];
	return [
		{ kind: 'title', level: 2, text: told.title },
		{ kind: 'figures', caption: `Les rappels en ${year}`, figures: told.figures },
		...(told.note ? [{ kind: 'paragraph', text: told.note } as const] : []),
		...told.tables
	];
}

/** What SMS cost month after month, and kind by kind; nothing was paid, no table. */
function costTables({ costs }: ReminderCounts): TableNode[] {
	if (costs.length === 0) return [];
	return [
		tableOf(
			'Ce que les SMS ont coûté, par mois',
			'Mois',
			added(costs, ({ month }) => MONTH_NAMES[month - 1]!)
		),
		tableOf(
			'Ce que les SMS ont coûté, par sorte',
			'Sorte',
			added(costs, ({ kind }) => smsKindName(kind))
		)
	];
}

/** The costs of each of them, in the order in which they come. */
export function added(
	costs: readonly SmsCosts[],
	label: (one: SmsCosts) => string
): { label: string; segments: number; cents: number }[] {
	return [...Map.groupBy(costs, label)].map(([name, own]) => ({
		label: name,
		segments: sumOf(own, ({ segments }) => segments),
		cents: sumOf(own, ({ cents }) => cents)
	}));
}

function tableOf(caption: string, heading: string, lines: ReturnType<typeof added>): TableNode {
	return {
		kind: 'table',
		caption,
		columns: [
			{ label: heading, isNumber: false },
			{ label: 'SMS payés', isNumber: true },
			{ label: 'Coût', isNumber: true }
		],
		rows: lines.map(({ label, segments, cents }) => [
			label,
			formatCount(segments),
			formatEuros(cents)
		])
	};
}
