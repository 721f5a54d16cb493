import { foldText } from '#lib/shared/person-name.ts';
import { WEEKDAYS } from './hour-words.ts';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
/** « lundi », then « lun »: what is longer is looked for first. */
const NAMES = [WEEKDAYS, WEEKDAYS.map((name) => name.slice(0, 3))].flatMap((names) =>
	names.map((name, day): [string, number] => [name, day])
);
const DAY = `(?:${NAMES.map(([name]) => `${name}s?`).join('|')})`;
const CLOCK = String.raw`\d{1,2}\s*(?:h|:)\s*(?:\d{2})?`;
const SPAN = String.raw`(?:de\s+)?(${CLOCK})\s*(?:a|-|/|\u2013)\s*(${CLOCK})`;

/**
 * « Lundi au vendredi 9h-12h et 14h-18h » as OpenStreetMap writes it; null as soon as one word of it says something
 * else: half of a week is worse than none.
 */
export function hoursFromWords(said: string): string | null {
	const text = ` ${folded(said)} `;
	const groups = [
		...text.matchAll(new RegExp(`${DAY}(?:\\s*(?:au|a|-|,|et|/|\\s)\\s*${DAY})*`, 'g'))
	];
	if (groups.length === 0) return null;
	const rules: string[] = [];
	let rest = text.slice(0, groups[0]!.index);
	for (const [at, group] of groups.entries()) {
		const from = group.index + group[0].length;
		const told = text.slice(from, groups[at + 1]?.index ?? text.length);
		const days = readDays(group[0]);
		const spans = [...told.matchAll(new RegExp(SPAN, 'g'))].map(([, one, other]) => [
			clock(one!),
			clock(other!)
		]);
		const isClosed = /\bferme/.test(told) && spans.length === 0;
		if (!days || (spans.length === 0 && !isClosed)) return null;
		if (spans.flat().includes(null)) return null;
		rest += told
			.replace(new RegExp(SPAN, 'g'), ' ')
			.replace(/\bfermee?s?\b/g, isClosed ? ' ' : '$&');
		rules.push(`${days} ${isClosed ? 'off' : spans.map((span) => span.join('-')).join(',')}`);
	}
	const isWhole = rest.replace(
		/\b(?:et|le|les|du|de|ouvert|puis|a|tous|matin|apres midi)\b|[.,;:/-]/g,
		''
	);
	return isWhole.trim() === '' ? rules.join('; ') : null;
}

/** Without accents, with the signs that hours are written with. */
function folded(said: string): string {
	const marked = said.replace(/[–—]/g, '-').replace(/(\d)\s*[hH]\s*/g, '$1h');
	return marked
		.split(/([-:,;./])/)
		.map((part) => (/^[-:,;./]$/.test(part) ? part : spaced(part)))
		.join('');
}

const spaced = (part: string) =>
	part.replace(/[^\s]+/g, (word) => foldText(word) || ' ').toLowerCase();

function readDays(group: string): string | null {
	const found = [...group.matchAll(new RegExp(DAY, 'g'))].map(([name]) => dayNamed(name));
	const between = group.replace(new RegExp(DAY, 'g'), '#').replace(/\s+/g, ' ').trim();
	if (found.length === 1) return DAYS[found[0]!]!;
	if (found.length === 2 && /^# ?(?:au|a|-) ?#$/.test(between)) {
		return `${DAYS[found[0]!]}-${DAYS[found[1]!]}`;
	}
	if (/\bau\b|-/.test(between)) return null;
	return found.map((day) => DAYS[day]).join(',');
}

function dayNamed(name: string): number {
	return NAMES.find(([known]) => name === known || name === `${known}s`)![1];
}

function clock(told: string): string | null {
	const [, hour, minute] = /^(\d{1,2})\s*(?:h|:)\s*(\d{2})?$/.exec(told.trim()) ?? [];
	if (hour === undefined || Number(hour) > 24 || Number(minute ?? 0) > 59) return null;
	return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}
