import { type Calendar, closureOn, closureReason } from '#lib/features/learning/closures/index.ts';
import { longDay } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isCourseDay } from './course-day.ts';
import { minutesBetween } from './slot.ts';

/** Where a séance is, or goes. */
export type SeancePlace = {
	day: string;
	startsAt: string | null;
	minutes: number;
	venue: string | null;
	roomId: string | null;
};

export type SeanceMove = {
	seanceId: string;
	day: string;
	startsAt: string;
	endsAt: string;
	venue: string;
	/** Null: no room of the centre. */
	roomId: string | null;
	reason: string;
	/** On a day when the centre is closed, all the same. */
	despiteClosure: boolean;
};

export type MoveRefusal = {
	refusal:
		| 'unknown'
		| 'cancelled'
		| 'was-held'
		| 'day'
		| 'hours'
		| 'same'
		| 'closed-day'
		| 'seance-exists';
	message: string;
};

/** A séance that is cancelled, or whose sheet is filled, is where it is: it moves no more (§3). */
export function refuseMovingFrom(seance: {
	isCancelled: boolean;
	isFilled: boolean;
}): MoveRefusal | null {
	if (seance.isCancelled) {
		return refuse('cancelled', 'Cette séance est annulée\u00a0: rétablissez-la d’abord.');
	}
	if (!seance.isFilled) return null;
	return refuse(
		'was-held',
		'La feuille de cette séance est remplie\u00a0: elle ne se déplace plus.'
	);
}

/** A séance goes to a day that exists, ends after it begins, somewhere or some time else (§3). */
export function refuseMovingTo(
	move: SeanceMove,
	from: SeancePlace,
	to: SeancePlace | null,
	calendar: Calendar
): MoveRefusal | null {
	if (!isCourseDay(move.day)) return refuse('day', 'Donnez le nouveau jour.');
	if (!to) return refuse('hours', 'L’heure de fin doit suivre l’heure de début.');
	const isSame = (Object.keys(to) as (keyof SeancePlace)[]).every((key) => to[key] === from[key]);
	if (isSame) {
		return refuse('same', 'La séance y est déjà\u00a0: changez le jour, l’heure ou le lieu.');
	}
	const closure = to.day === from.day ? null : closureOn(to.day, calendar);
	if (!closure || move.despiteClosure) return null;
	return refuse(
		'closed-day',
		`Le centre est fermé le ${longDay(to.day)} (${closureReason(closure)}). Choisissez un autre jour, ou cochez « Même si le centre est fermé ».`
	);
}

/** Where a move leads; null when its hours make no séance. */
export function placeOf(move: SeanceMove, groupVenue: string | null): SeancePlace | null {
	const minutes = minutesBetween(move.startsAt, move.endsAt);
	if (minutes === null) return null;
	const venue = move.venue.trim() || null;
	return {
		day: move.day,
		startsAt: move.startsAt,
		minutes,
		// The group's own place is written once, with the group.
		venue: venue === groupVenue ? null : venue,
		roomId: move.roomId
	};
}
