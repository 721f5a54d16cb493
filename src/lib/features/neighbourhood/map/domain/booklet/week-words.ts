import { capital } from '#lib/shared/capital.ts';
import { dayHours } from '../open-words.ts';

type Span = { from: number; until: number };

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

/** A week in sentences, one for all the days that are alike: « Du lundi au vendredi : de 9 h à 12 h ». */
export function weekWords(week: readonly Span[][]): string[] {
	const byHours = new Map<string, number[]>();
	for (const [day, spans] of week.entries()) {
		const hours = dayHours({ spans, isUntoldHoliday: false });
		byHours.set(hours, [...(byHours.get(hours) ?? []), day]);
	}
	const closed = dayHours({ spans: [], isUntoldHoliday: false });
	const shut = byHours.get(closed) ?? [];
	if (shut.length === week.length) return ['Fermé en ce moment.'];
	const open = [...byHours].filter(([hours]) => hours !== closed);
	const lines = open.map(([hours, days]) => `${capital(daysName(days))}\u00a0: ${lowered(hours)}.`);
	return shut.length > 0 ? [...lines, `Fermé ${closedName(shut)}.`] : lines;
}

/** « Du lundi au jeudi et samedi ». */
function daysName(days: readonly number[]): string {
	if (days.length === DAYS.length) return 'tous les jours';
	return listed(
		runsOf(days).flatMap(([first, last]) =>
			last - first < 2 ? DAYS.slice(first, last + 1) : `du ${DAYS[first]!} au ${DAYS[last]!}`
		)
	);
}

/** « Le samedi et le dimanche ». */
const closedName = (days: readonly number[]) =>
	listed(
		runsOf(days).flatMap(([first, last]) =>
			last - first < 2
				? DAYS.slice(first, last + 1).map((day) => `le ${day}`)
				: `du ${DAYS[first]!} au ${DAYS[last]!}`
		)
	);

function runsOf(days: readonly number[]): [first: number, last: number][] {
	const runs: [number, number][] = [];
	for (const day of days) {
		const run = runs.at(-1);
		if (run?.[1] === day - 1) run[1] = day;
		else runs.push([day, day]);
	}
	return runs;
}

const listed = (names: readonly string[]) =>
	[names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' et ');
const lowered = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
