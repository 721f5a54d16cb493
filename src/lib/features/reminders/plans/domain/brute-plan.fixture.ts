/**
 * The rule of reminders again, the slow way, to compare with: calendars written by hand for five years,
 * four zones and no Temporal; a late one is looked for minute by minute.
 */
export type PlanLine = {
	deadline: string;
	before: string[];
	zone: string;
	now: string;
	since?: string;
	at: string;
	window?: { from: string; until: string };
	alsaceMoselle?: boolean;
};

export const ZONES = ['Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Indian/Mayotte'];

const FIXED = '01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25'.split(' ');
const MOVING: Record<string, string> = {
	2024: '04-01 05-09 05-20',
	2025: '04-21 05-29 06-09',
	2026: '04-06 05-14 05-25',
	2027: '03-29 05-06 05-17',
	2028: '04-17 05-25 06-05'
};
const GOOD_FRIDAY: Record<string, string> = {
	2024: '03-29',
	2025: '04-18',
	2026: '04-03',
	2027: '03-26',
	2028: '04-14'
};
const OWN: Record<string, string> = {
	'Indian/Reunion': '12-20',
	'America/Martinique': '05-22',
	'Indian/Mayotte': '04-27'
};
const HOURS: Record<string, number> = {
	'Indian/Reunion': 4,
	'America/Martinique': -4,
	'Indian/Mayotte': 3
};
/** When Paris is two hours ahead. */
const SUMMERS = [
	['2024-03-31', '2024-10-27'],
	['2025-03-30', '2025-10-26'],
	['2026-03-29', '2026-10-25'],
	['2027-03-28', '2027-10-31'],
	['2028-03-26', '2028-10-29']
].map(([from, until]) => [Date.parse(`${from}T01:00Z`), Date.parse(`${until}T01:00Z`)] as const);

const [MINUTE, DAY] = [60_000, 86_400_000];
const dayText = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function hoursAhead(zone: string, instant: number): number {
	if (zone !== 'Europe/Paris') return HOURS[zone]!;
	return SUMMERS.some(([from, until]) => instant >= from && instant < until) ? 2 : 1;
}

function isOpen(day: number, { zone, alsaceMoselle }: PlanLine): boolean {
	const [text, weekday] = [dayText(day), new Date(day * DAY).getUTCDay()];
	const [year, monthDay] = [text.slice(0, 4), text.slice(5)];
	if (weekday === 0 || FIXED.includes(monthDay) || MOVING[year]!.includes(monthDay)) return false;
	if (alsaceMoselle && (monthDay === '12-26' || GOOD_FRIDAY[year] === monthDay)) return false;
	return OWN[zone] !== monthDay;
}

function nominalDay(deadline: string, before: string): number {
	const count = (letter: string) => Number(new RegExp(`(\\d+)${letter}`).exec(before)?.[1] ?? 0);
	const [year, month, day] = deadline.split('-').map(Number) as [number, number, number];
	const first = month - 1 - 12 * count('Y') - count('M');
	const last = new Date(Date.UTC(year, first + 1, 0)).getUTCDate();
	const clipped = Date.UTC(year, first, Math.min(day, last)) / DAY;
	return clipped - 7 * count('W') - count('D');
}

/** The instant of a local day and minute: no change of clocks falls in the hours of reminders. */
function instantOf(zone: string, day: number, minutes: number): number {
	const local = day * DAY + minutes * MINUTE;
	return [1, 2, 3, 4, -4]
		.map((hours) => local - hours * 60 * MINUTE)
		.find((instant) => instant + hoursAhead(zone, instant) * 60 * MINUTE === local)!;
}

/** Where a reminder would leave were it never late: its nominal day, and the instant once moved. */
export function momentOf(line: PlanLine, before: string): { nominal: number; instant: number } {
	const nominal = nominalDay(line.deadline, before);
	let day = nominal;
	while (!isOpen(day, line)) day--;
	return { nominal, instant: instantOf(line.zone, day, minutesOf(line.at)) };
}

function localOf(zone: string, instant: number): { day: number; minutes: number } {
	const local = instant + hoursAhead(zone, instant) * 60 * MINUTE;
	return { day: Math.floor(local / DAY), minutes: (local % DAY) / MINUTE };
}

function lateInstant(line: PlanLine, [from, until]: [number, number]): number | null {
	const last = Date.parse(line.deadline) / DAY;
	const open = new Map<number, boolean>();
	let instant = Math.ceil(Date.parse(line.now) / MINUTE) * MINUTE;
	for (; ; instant += MINUTE) {
		const { day, minutes } = localOf(line.zone, instant);
		if (day > last) return null;
		if (!open.has(day)) open.set(day, isOpen(day, line));
		if (open.get(day) && minutes >= from && minutes < until) return instant;
	}
}

export function windowOf(line: PlanLine): [number, number] {
	const { from, until } = line.window ?? { from: '09:00', until: '19:00' };
	return [Math.max(minutesOf(from), 8 * 60), Math.min(minutesOf(until), 21 * 60 + 30)];
}

function write(zone: string, instant: number): string {
	const hours = hoursAhead(zone, instant);
	const local = new Date(instant + hours * 60 * MINUTE).toISOString().slice(0, 19);
	return `${local}${hours < 0 ? '-' : '+'}0${Math.abs(hours)}:00`;
}

export function brutePlan(line: PlanLine) {
	const [now, since] = [Date.parse(line.now), line.since ? Date.parse(line.since) : -Infinity];
	const had = [...new Set(line.before)]
		.map((before, rank) => ({ before, rank, ...momentOf(line, before) }))
		.filter(({ instant }) => instant >= since)
		.sort((one, other) => other.nominal - one.nominal || one.rank - other.rank);
	const missed = had.filter(({ instant }) => instant < now);
	const late = missed.length > 0 ? lateInstant(line, windowOf(line)) : null;
	const leaving = had
		.filter((one) => !missed.includes(one))
		.map(({ before, instant, nominal }) => {
			const isMoved = localOf(line.zone, instant).day !== nominal;
			return { before, instant, moved: isMoved ? 'closed-day' : null };
		});
	if (late !== null) leaving.push({ before: missed[0]!.before, instant: late, moved: 'late' });
	const dayOf = ({ instant }: { instant: number }) => localOf(line.zone, instant).day;
	return {
		sends: leaving
			.filter((one, at) => leaving.findIndex((other) => dayOf(other) === dayOf(one)) === at)
			.sort((one, other) => one.instant - other.instant)
			.map(({ before, instant, moved }) => ({ before, at: write(line.zone, instant), moved })),
		tooLate: missed
			.slice(late === null ? 0 : 1)
			.sort((one, other) => one.nominal - other.nominal || one.rank - other.rank)
			.map(({ before }) => before)
	};
}
