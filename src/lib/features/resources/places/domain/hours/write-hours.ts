import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { PlaceFacts } from '../facts/place.ts';
import type { Exception } from './exceptions.ts';
import { EMPTY_WEEK, hoursOf, type Week, weekOf } from './week.ts';

type Hours = Pick<PlaceFacts, 'hours' | 'hoursSaid'>;
type Typed = Pick<Week, 'days' | 'holidays'> & { words: string; isToReplace: boolean };
export type HoursRefusal = Refusal<'not-a-week' | 'no-day' | 'too-many'>;

/** More of them, and nobody reads them; and the column is full. */
const MOST_EXCEPTIONS = 12;

/**
 * The hours of a place once somebody has typed its week. Hours that a week does not show stay as they are, unless
 * she says that hers replace them.
 */
export function withWeek(was: Hours, typed: Typed, today: string): Hours | HoursRefusal {
	const hoursSaid = typed.words || null;
	const known = was.hours === null ? EMPTY_WEEK : weekOf(was.hours);
	const isTyped = typed.days.some((spans) => spans.length > 0);
	if (!known && !typed.isToReplace) {
		if (!isTyped) return { hours: was.hours, hoursSaid };
		return refuse(
			'not-a-week',
			'Les horaires notés ne tiennent pas dans une semaine. Cochez «\u202fRemplacer\u202f», ou laissez la semaine vide.'
		);
	}
	const exceptions = toCome(known?.exceptions ?? [], today);
	const { days, holidays } = typed;
	if (!isTyped && (exceptions.length > 0 || holidays !== null || !known)) {
		return refuse(
			'no-day',
			'Donnez au moins un jour ouvert. Si vous ne savez pas, retirez les jours différents et les jours fériés, et écrivez les horaires en mots.'
		);
	}
	return { hours: hoursOf({ days, holidays, exceptions }), hoursSaid };
}

/** A day that is not as the others comes beside the week; those that are over leave. */
export function withException(
	was: Hours,
	exception: Exception,
	today: string
): Hours | HoursRefusal {
	const week = was.hours === null ? null : weekOf(was.hours);
	if (!week) return NO_WEEK;
	const exceptions = [...toCome(week.exceptions, today), exception];
	if (exceptions.length > MOST_EXCEPTIONS) {
		return refuse('too-many', `Retirez d’abord un jour\u00a0: ${MOST_EXCEPTIONS} au plus.`);
	}
	return { hours: hoursOf({ ...week, exceptions }), hoursSaid: was.hoursSaid };
}

/** Without one of them, said by its days; not there any more, nothing changes. */
export function withoutException(
	was: Hours,
	{ firstDay, lastDay }: Pick<Exception, 'firstDay' | 'lastDay'>
): Hours | HoursRefusal {
	const week = was.hours === null ? null : weekOf(was.hours);
	if (!week) return NO_WEEK;
	const exceptions = week.exceptions.filter(
		(one) => one.firstDay !== firstDay || one.lastDay !== lastDay
	);
	return { hours: hoursOf({ ...week, exceptions }), hoursSaid: was.hoursSaid };
}

const NO_WEEK: HoursRefusal = refuse(
	'not-a-week',
	'Enregistrez d’abord la semaine\u00a0: les jours différents viennent après.'
);

/** Those that are not over. */
export const toCome = (exceptions: readonly Exception[], today: string) =>
	exceptions.filter(({ lastDay }) => lastDay >= today);
