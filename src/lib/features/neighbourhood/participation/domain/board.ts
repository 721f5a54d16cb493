import { counted } from '#lib/shared/french-plural.ts';

/** Work to do at a centre: no person is counted. */
export type CentreWaits = {
	centreId: string;
	name: string;
	/** Somebody answers for what it publishes: residents may speak there. */
	isOpen: boolean;
	waiting: number;
	/** Perhaps sent by a machine: it waits apart. */
	held: number;
	/** Of what waits, but what is held. */
	since: Temporal.Instant | null;
	/** Of those that wait, those for which the network is called. */
	called: number;
	reports: number;
	reportsSince: Temporal.Instant | null;
	appeals: number;
	appealsSince: Temporal.Instant | null;
};

/** The problems of a town that everybody reads, by what it made of them. */
export type TownDoes = {
	/** Null: those of which nobody said where. */
	insee: string | null;
	town: string | null;
	unsent: number;
	unanswered: number;
	received: number;
	planned: number;
	mended: number;
	notDone: number;
	/** Of what is over: from the day a service was written to. */
	medianDays: number | null;
	/** When the one that waits for longest was sent. */
	oldestOpen: Temporal.Instant | null;
};

/** What was said of a quarter in a year; null: too few, or what would tell of too few. */
export type QuarterVoices = {
	centreId: string;
	centre: string;
	/** Null: elsewhere, nowhere, and the quarters that are not told. */
	quarterId: string | null;
	quarter: string | null;
	said: number | null;
	web: number | null;
	kiosk: number | null;
	paper: number | null;
};

/** « 12 jours », over how many it is reckoned; nothing is over: a dash that is read out. */
export function delayInWords({ medianDays, mended, notDone }: TownDoes): string {
	if (medianDays === null) return 'Rien n’est fini';
	const days = Math.round(medianDays);
	return days < 1 ? 'moins d’un jour' : `${counted(days, 'jour')} (sur ${mended + notDone})`;
}

/** « 3 jours », as it is read in a cell; nothing waits: nothing is said. */
export function ageOf(since: Temporal.Instant | null, now: Temporal.Instant): string {
	if (since === null) return '';
	const hours = Math.floor(since.until(now).total('hours'));
	if (hours < 1) return 'moins d’une heure';
	return hours < 24 ? counted(hours, 'heure') : counted(Math.floor(hours / 24), 'jour');
}

/** « 3 (12 jours) »: how many wait, and since when the oldest does. */
export const waitingCell = (
	count: number,
	since: Temporal.Instant | null,
	now: Temporal.Instant
): string => (count > 0 && since ? `${count} (${ageOf(since, now)})` : String(count));

/** « Beaurepaire » or all that is not of a quarter that is told. */
export function quarterName(row: QuarterVoices, rows: readonly QuarterVoices[]): string {
	if (row.quarter !== null) return row.quarter;
	const isAlone = rows.every(({ centreId, quarterId }) => centreId !== row.centreId || !quarterId);
	return isAlone ? 'Tout le centre' : 'Ailleurs, ou sans lieu';
}
