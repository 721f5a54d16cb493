import { isDay } from '#lib/shared/day.ts';
import type { Exception } from './exceptions.ts';
import { areInOrder, type HourSpan } from './spans.ts';
import type { Week } from './week.ts';

/** How the hours of a weekday are called in the form: « ouvert-1-de », « ouvert-1-a », then « -2 ». */
export const dayField = (weekday: number, edge: 'de' | 'a', nth: 0 | 1): string =>
	`ouvert-${weekday + 1}-${edge}${nth === 0 ? '' : '-2'}`;
/** Those of public holidays, and of a day that is not as the others. */
export const hourField = (of: 'feries' | 'heures', edge: 'de' | 'a', nth: 0 | 1): string =>
	`${of}-${edge}${nth === 0 ? '' : '-2'}`;

type Errors = Record<string, string>;
type Said<Read> = { read: Read; errors: Errors };
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const said = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

const HALF = 'Donnez les deux heures, ou aucune.';
const BACKWARDS = 'La fin vient après le début. Minuit s’écrit 00:00.';
const OVERLAP = 'Le second horaire commence après la fin du premier.';
const NO_HOURS = 'Donnez au moins un horaire, ou choisissez une autre réponse.';
const MOST_WORDS = 300;

/** Two times make a span, none makes none; until midnight is until the end of the day. */
function spansOf(
	form: FormData,
	named: (edge: 'de' | 'a', nth: 0 | 1) => string
): Said<HourSpan[]> {
	const errors: Errors = {};
	const read = ([0, 1] as const).flatMap((nth) => {
		const [from, typed] = [said(form, named('de', nth)), said(form, named('a', nth))];
		if (!from && !typed) return [];
		const until = typed === '00:00' ? '24:00' : typed;
		if (!CLOCK.test(from)) errors[named('de', nth)] = HALF;
		else if (!CLOCK.test(typed)) errors[named('a', nth)] = HALF;
		else if (from >= until) errors[named('a', nth)] = BACKWARDS;
		return [{ from, until }];
	});
	if (Object.keys(errors).length === 0 && !areInOrder(read)) errors[named('de', 1)] = OVERLAP;
	return { read, errors };
}

/** The week as somebody types it, and the words that stand for it while it is not known. */
export function readWeek(
	form: FormData
): Said<Pick<Week, 'days' | 'holidays'> & { words: string; isToReplace: boolean }> {
	const days = Array.from({ length: 7 }, (_, weekday) =>
		spansOf(form, (edge, nth) => dayField(weekday, edge, nth))
	);
	const errors: Errors = Object.assign({}, ...days.map((day) => day.errors));
	const answer = said(form, 'feries');
	const onHolidays = spansOf(form, (edge, nth) => hourField('feries', edge, nth));
	if (answer === 'ouvert') {
		Object.assign(errors, onHolidays.errors);
		if (onHolidays.read.length === 0) errors[hourField('feries', 'de', 0)] = NO_HOURS;
	}
	const words = said(form, 'mots');
	if (words.length > MOST_WORDS) errors.mots = `${MOST_WORDS} signes au plus.`;
	const holidays = answer === 'ferme' ? [] : answer === 'ouvert' ? onHolidays.read : null;
	return {
		read: {
			days: days.map(({ read }) => read),
			...{ holidays, words, isToReplace: form.has('remplacer') }
		},
		errors
	};
}

/** Days that are not as the others. */
export function readException(form: FormData): Said<Exception> {
	const firstDay = said(form, 'du');
	const lastDay = said(form, 'au') || firstDay;
	const { read: spans, errors } = spansOf(form, (edge, nth) => hourField('heures', edge, nth));
	if (!isDay(firstDay)) errors.du = 'Donnez un jour.';
	if (!isDay(lastDay)) errors.au = 'Donnez un jour, ou rien.';
	else if (lastDay < firstDay) errors.au = 'Ce jour vient avant le premier.';
	return { read: { firstDay, lastDay, spans }, errors };
}
