/** The rows of the annex that tell what reminders gave, as numbers (docs/report-rules.md). */
import type { AnnexFigure } from './annex-figures.ts';
import type { ReminderCounts } from '../count/reminder-counts.ts';
import { reminderFigures } from '../figures/reminder-figures.ts';
import { smsKindName } from '#lib/features/reminders/messages/index.ts';
import { REMINDERS_TITLE } from '../text/reminder-words.ts';
import { added } from '../tree/reminders-chapter.ts';
import { MONTH_NAMES } from '../text/french.ts';

/** Every figure of the chapter, then what SMS cost by month and by kind (docs/report-rules.md). */
export function remindersAnnexFigures(reminders: ReminderCounts): AnnexFigure[] {
	const { costs } = reminders;
	const months = added(costs, ({ month }) => MONTH_NAMES[month - 1]!);
	const kinds = added(costs, ({ kind }) => smsKindName(kind));
	return [
		...reminderFigures(reminders).map(({ label, value, unit, counted, explanation }) => ({
			...{ programme: REMINDERS_TITLE, figure: label, part: '', value, unit, counted, explanation }
		})),
		...months.map(({ label, segments }) => part('SMS payés, par mois', label, segments, 'SMS')),
		...months.map(({ label, cents }) => part('Coût des SMS, par mois', label, cents, 'centimes')),
		...kinds.map(({ label, segments }) => part('SMS payés, par sorte', label, segments, 'SMS')),
		...kinds.map(({ label, cents }) => part('Coût des SMS, par sorte', label, cents, 'centimes'))
	];
}

function part(figure: string, name: string, value: number, counted: string): AnnexFigure {
	return {
		...{ programme: REMINDERS_TITLE, figure, part: name, value, unit: 'count', counted },
		explanation: ''
	};
}
