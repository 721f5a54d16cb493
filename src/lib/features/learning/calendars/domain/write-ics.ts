export type CalendarEvent = {
	/** The same for ever, wherever the séance goes. */
	uid: string;
	from: Temporal.Instant;
	until: Temporal.Instant;
	title: string;
	place: string | null;
	/** A page that tells it, whole. */
	url?: string;
	/** How often it moved. */
	sequence: number;
	isCancelled: boolean;
	changedAt: Temporal.Instant;
};

const OCTETS = 75;
const encoder = new TextEncoder();

/**
 * A calendar as telephones read it (RFC 5545): lines of 75 octets at most that end in CRLF, instants
 * in UTC, so that no zone has to be described; what is cancelled stays, said so.
 */
export function writeIcs(name: string, events: readonly CalendarEvent[]): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Declic//Seances//FR',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(name)}`,
		...events.flatMap(linesOf),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf(event: CalendarEvent): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${event.uid}`,
		`DTSTAMP:${utc(event.changedAt)}`,
		`DTSTART:${utc(event.from)}`,
		`DTEND:${utc(event.until)}`,
		`SEQUENCE:${event.sequence}`,
		`STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
		`SUMMARY:${escaped(event.isCancelled ? `Annulé\u00a0: ${event.title}` : event.title)}`,
		...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
		...(event.url ? [`URL:${event.url}`] : []),
		'END:VEVENT'
	];
}

/** 20261202T130000Z */
function utc(at: Temporal.Instant): string {
	return `${at.round('second').toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`;
}

function escaped(text: string): string {
	return text
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replace(/\r\n?|\n/g, '\\n')
		.replace(/\p{Cc}/gu, ' ');
}

/** Cut between characters, never inside one: what follows begins with a space. */
function folded(line: string): string {
	let [text, octets] = ['', 0];
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (octets + size > OCTETS) [text, octets] = [`${text}\r\n `, 1];
		text += character;
		octets += size;
	}
	return text;
}
