import {
	ageOf,
	type CentreWaits,
	delayInWords,
	quarterName,
	type QuarterVoices,
	type TownDoes,
	waitingCell
} from '#lib/features/neighbourhood/participation/index.ts';
import { totalForNetwork } from '#lib/features/year/reports/index.ts';
import { counted } from '#lib/shared/french-plural.ts';

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
	rows.reduce((total, row) => total + of(row), 0);

/** What waits, a line a centre, and in a sentence what the network itself may read. */
export function tellWaits(waits: readonly CentreWaits[], now: Temporal.Instant) {
	const called = sum(waits, (one) => one.called);
	const appeals = sum(waits, (one) => one.appeals);
	return {
		rows: waits.map((one) => ({
			id: one.centreId,
			name: one.isOpen ? one.name : `${one.name} (fermé aux messages)`,
			waiting: waitingCell(one.waiting, one.since, now),
			...{ held: one.held, called: one.called },
			reports: waitingCell(one.reports, one.reportsSince, now),
			appeals: waitingCell(one.appeals, one.appealsSince, now)
		})),
		totals: {
			waiting: sum(waits, (one) => one.waiting),
			held: sum(waits, (one) => one.held),
			called,
			reports: sum(waits, (one) => one.reports),
			appeals
		},
		toRead: [
			called > 0 && {
				href: '/equipe/quartier',
				words: `${counted(called, 'message attend', 'messages attendent')} depuis quatre jours, ou un centre vous appelle`
			},
			appeals > 0 && {
				href: '/equipe/quartier/recours',
				words: `${counted(appeals, 'recours', 'recours')} sans réponse`
			}
		].filter((line) => line !== false)
	};
}

/** What each town makes of the problems that everybody reads. */
export const tellTowns = (towns: readonly TownDoes[], now: Temporal.Instant) =>
	towns.map((one) => ({
		id: one.insee ?? '',
		name: one.town ?? 'Sans lieu',
		...{ unsent: one.unsent, unanswered: one.unanswered, received: one.received },
		...{ planned: one.planned, mended: one.mended, notDone: one.notDone },
		delay: delayInWords(one),
		oldest: ageOf(one.oldestOpen, now)
	}));

/** Where people spoke and how; what is not told is said so, and never guessed from a total. */
export function tellQuarters(quarters: readonly QuarterVoices[]) {
	const cell = (count: number | null) => (count === null ? 'non dit' : count);
	const total = (of: 'said' | 'web' | 'kiosk' | 'paper') =>
		totalForNetwork(quarters.map((row) => row[of]));
	return {
		rows: quarters.map((row) => ({
			id: `${row.centreId} ${row.quarterId ?? ''}`,
			...{ centre: row.centre, quarter: quarterName(row, quarters) },
			...{ said: cell(row.said), web: cell(row.web) },
			...{ kiosk: cell(row.kiosk), paper: cell(row.paper) }
		})),
		totals: {
			...{ said: total('said'), web: total('web') },
			...{ kiosk: total('kiosk'), paper: total('paper') }
		}
	};
}
