import { refuse } from '#lib/shared/refuse.ts';
import type { Period } from './calendar.ts';

export type IcsRefusal = { refusal: 'not-calendar' | 'nothing-new'; message: string };

/** As a calendar is read in France: the ministry writes Paris midnights as instants. */
const ZONE = 'Europe/Paris';
const MOST_PERIODS = 200;
const LONGEST_DAYS = 120;
/** No property of a calendar of holidays is longer. */
const LONGEST_LINE = 1000;

/**
 * The school holidays of an iCalendar file (RFC 5545), from `today`’s school year on. The ministry’s
 * own habits are known: an end that is the day of return, a summer that only begins, days of return
 * and days for teachers alone, which close nothing.
 */
export function readIcs(text: string, today: string): Period[] | IcsRefusal {
	const lines = text
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.replace(/\n[ \t]/g, '')
		.split('\n');
	if (lines[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') {
		return refuse(
			'not-calendar',
			'Ce fichier n’est pas un calendrier. Choisissez un fichier dont le nom finit par .ics, téléchargé sur le site du ministère.'
		);
	}
	const since = schoolYearStart(today);
	const periods = eventsOf(lines)
		.map(periodOf)
		.filter((period) => period !== null)
		.filter(({ lastDay }) => lastDay >= since);
	if (periods.length > 0) return periods.slice(0, MOST_PERIODS);
	return refuse(
		'nothing-new',
		'Ce calendrier n’a pas de vacances de cette année scolaire, ni des suivantes. Prenez le plus récent.'
	);
}

/** The first of September that began the school year of a day. */
function schoolYearStart(day: string): string {
	const { year, month } = Temporal.PlainDate.from(day);
	return `${month >= 9 ? year : year - 1}-09-01`;
}

type Event = Map<string, { parameters: string; value: string }>;

function eventsOf(lines: string[]): Event[] {
	const events: Event[] = [];
	let current: Event | null = null;
	// What lies inside an event (an alarm) has dates of its own.
	let depth = 0;
	for (const line of lines) {
		const word = line.trim().toUpperCase();
		if (word === 'BEGIN:VEVENT') [current, depth] = [new Map(), 0];
		else if (word === 'END:VEVENT') {
			if (current) events.push(current);
			current = null;
		} else if (word.startsWith('BEGIN:')) depth += 1;
		else if (word.startsWith('END:')) depth -= 1;
		else if (current && depth === 0) addProperty(current, line);
	}
	return events;
}

function addProperty(event: Event, line: string): void {
	const found = /^([A-Za-z-]+)((?:;[^:;=]+=(?:"[^"]*"|[^:;"]*))*):(.*)$/.exec(
		line.slice(0, LONGEST_LINE)
	);
	if (found) event.set(found[1]!.toUpperCase(), { parameters: found[2]!, value: found[3]! });
}

function periodOf(event: Event): Period | null {
	const name = nameOf(event.get('SUMMARY')?.value ?? '');
	const firstDay = dayOf(event.get('DTSTART')?.value, 'start');
	if (!name || !firstDay || !closes(name)) return null;
	const isSummer = /^début.*été/i.test(name);
	const end = event.get('DTEND');
	const lastDay = isSummer
		? `${firstDay.slice(0, 4)}-08-31`
		: end
			? dayOf(end.value, 'end')
			: firstDay;
	if (!lastDay || lastDay < firstDay) return null;
	if (Temporal.PlainDate.from(firstDay).until(lastDay).days > LONGEST_DAYS) return null;
	return { kind: 'school-holiday', name: isSummer ? 'Vacances d’été' : name, firstDay, lastDay };
}

/** Days of return, and days for teachers alone, close nothing. */
function closes(name: string): boolean {
	return /vacances|pont|congés?\b/i.test(name) && !/rentrée|reprise|enseignants/i.test(name);
}

function nameOf(value: string): string {
	const text = value
		.replace(/\\n/gi, ' ')
		.replace(/\\([,;\\])/g, '$1')
		.replaceAll("'", '’')
		.replace(/\s+-\s+Zone.*$/i, '');
	return text.replace(/\s+/g, ' ').trim().slice(0, 120);
}

/** The plain day of a value; the end of an event is the first moment that is no longer of it. */
function dayOf(value: string | undefined, which: 'start' | 'end'): string | null {
	const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value?.trim() ?? '');
	if (!found) return null;
	const [, year, month, day, hour = '00', minute = '00', second = '00', utc] = found;
	try {
		const said = Temporal.PlainDateTime.from(
			`${year}-${month}-${day}T${hour}:${minute}:${second}`,
			{ overflow: 'reject' }
		);
		const here = utc ? said.toZonedDateTime('UTC').withTimeZone(ZONE).toPlainDateTime() : said;
		return (which === 'start' ? here : here.subtract({ seconds: 1 })).toPlainDate().toString();
	} catch {
		return null;
	}
}
