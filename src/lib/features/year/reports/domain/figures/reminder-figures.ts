/** What reminders gave in figures, each with how it is counted (docs/report-rules.md). */
import { FEWEST_FOR_SHARES } from './shares.ts';
import { sumOf } from '../count/fiche-totals.ts';
import type { KeptDates, ReminderCounts } from '../count/reminder-counts.ts';
import { formatCount, formatEuros, formatRate } from '../text/french.ts';

export type ReminderFigure = {
	key: string;
	label: string;
	value: number;
	unit: 'count';
	/** What is counted: « SMS », « dates ». */
	counted: string;
	explanation: string;
};

/**
 * Those of which nothing happened are left out. Dates are told in pairs, with a reminder and without: one
 * says nothing alone.
 */
export function reminderFigures(reminders: ReminderCounts): ReminderFigure[] {
	const { reminded, unreminded, costs } = reminders;
	const segments = sumOf(costs, (one) => one.segments);
	const cents = sumOf(costs, (one) => one.cents);
	return [
		figure('sent', 'SMS de rappel envoyés', reminders.sent, {
			counted: 'SMS',
			explanation: 'ceux que l’opérateur a pris'
		}),
		figure('delivered', 'SMS de rappel reçus', reminders.delivered, {
			counted: 'SMS',
			explanation:
				'ceux que l’opérateur dit arrivés\u00a0; des autres, on ne sait pas, ou ils ne le sont pas'
		}),
		figure('emails', 'Rappels par e-mail', reminders.emails, {
			counted: 'e-mails',
			explanation: 'ceux qui sont partis'
		}),
		figure('called', 'Appels et courriers à la place d’un rappel', reminders.called, {
			counted: 'personnes prévenues',
			explanation:
				'rien n’avait pu partir, ou arriver\u00a0; ceux qui ont abouti, d’après le dernier mot noté'
		}),
		figure('answered', 'Réponses à un SMS', reminders.answered, {
			counted: 'réponses',
			explanation: 'toutes, demandes d’arrêt comprises'
		}),
		figure('stopped', 'Numéros qui ont demandé l’arrêt', reminders.stopped, {
			counted: 'numéros',
			explanation: 'par SMS, sur la page du centre, ou de vive voix'
		}),
		figure('segments', 'SMS payés', segments, {
			counted: 'SMS',
			explanation: `un long texte en vaut plusieurs, une confirmation d’arrêt en est un\u00a0; coût\u00a0: ${formatEuros(cents)}`
		})
	]
		.filter(({ value }) => value > 0)
		.concat(reminded.dates + unreminded.dates > 0 ? dateFigures(reminded, unreminded) : []);
}

function dateFigures(reminded: KeptDates, unreminded: KeptDates): ReminderFigure[] {
	const counted = 'dates';
	return [
		figure('remindedDates', 'Dates de démarches, avec un rappel', reminded.dates, {
			counted,
			explanation: 'dates passées dans l’année, pour lesquelles un SMS ou un e-mail est parti'
		}),
		figure('remindedKept', 'dont faites à temps, avec un rappel', reminded.kept, {
			counted,
			explanation: keptOf(reminded)
		}),
		figure('unremindedDates', 'Dates de démarches, sans rappel', unreminded.dates, {
			counted,
			explanation:
				'dates passées dans l’année, sans SMS ni e-mail\u00a0; des personnes ont pu être appelées'
		}),
		figure('unremindedKept', 'dont faites à temps, sans rappel', unreminded.kept, {
			counted,
			explanation: keptOf(unreminded)
		})
	];
}

/** A share of fewer dates would say more about chance than about the year. */
function keptOf({ dates, kept }: KeptDates): string {
	const told = `notées faites au plus tard le jour dit\u00a0: ${formatCount(kept)} sur ${formatCount(dates)}`;
	return dates < FEWEST_FOR_SHARES ? told : `${told} = ${formatRate(kept / dates)}`;
}

function figure(
	key: string,
	label: string,
	value: number,
	said: { counted: string; explanation: string }
): ReminderFigure {
	return { key, label, value, unit: 'count', ...said };
}
