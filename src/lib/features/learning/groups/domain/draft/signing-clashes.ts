import { closureReason } from '#lib/features/learning/closures/index.ts';
import type { CourseDates } from '#lib/features/learning/workshops/index.ts';
import { clockName, longDay } from '#lib/shared/french-dates.ts';
import { roomKey } from '../offers/overlaps.ts';
import type { SignedGroup } from './signature.ts';
import { minuteOf } from '../offers/slot-key.ts';

export type ForeseenGroup = { group: SignedGroup; dates: CourseDates };

/**
 * Two groups of one draft that one person would lead, or that one room would hold, at once. Slots of the
 * same start are two choices (overlaps.ts): by hand, both may have been filled.
 */
export function clashesWithin(groups: readonly SignedGroup[]): string[] {
	return groups.flatMap((one, at) =>
		groups.slice(at + 1).flatMap((other) => {
			if (!atOnce(one, other)) return [];
			const leads = new Set(one.offer.animators.map(({ staffId }) => staffId));
			const leader = other.offer.animators.find(({ staffId }) => leads.has(staffId));
			const room = roomKey(one.offer);
			const shared = leader?.name ?? (room && room === roomKey(other.offer) && one.offer.room);
			if (!shared) return [];
			return [
				`${one.label} et ${other.label}\u00a0: ${shared} ne peut pas être dans les deux à la fois. Réunissez ces personnes dans un seul groupe, ou retirez un de ces créneaux.`
			];
		})
	);
}

function atOnce(one: SignedGroup, other: SignedGroup): boolean {
	const [first, second] = [minuteOf(one.offer.startsAt), minuteOf(other.offer.startsAt)];
	return (
		one.offer.weekday === other.offer.weekday &&
		first < second + other.offer.minutes &&
		second < first + one.offer.minutes
	);
}

/** A group whose first séance is not on the day that she expects: the centre is closed. */
export function closedAtFirst({ group, dates }: ForeseenGroup): string[] {
	const closed = dates.skipped.find(({ day }) => day === group.firstDay);
	const [first] = dates.days;
	if (!closed || !first) return [];
	return [
		`${group.label}\u00a0: le centre est fermé le ${longDay(closed.day)} (${closureReason(closed.closure)}). Sa première séance serait le ${longDay(first)}. Gardez cette date, ou cochez ce jour sous « Même si le centre est fermé ».`
	];
}

export type MeetingThere = {
	groupLabel: string;
	day: string;
	startsAt: string;
	endsAt: string;
	place: string;
	programme: string;
};

/** A meeting of information at the same hour in the same place, whose room nobody booked. */
export function meetingWords(meeting: MeetingThere): string {
	const { groupLabel, day, startsAt, endsAt, place, programme } = meeting;
	const hours = `de ${clockName(startsAt)} à ${clockName(endsAt)}`;
	return `${groupLabel}\u00a0: une réunion d’information (${programme}) a lieu au même endroit (${place}) le ${longDay(day)}, ${hours}. Déplacez l’une des deux, ou signez si la place suffit.`;
}
