import type { Band } from '../instance/bands.ts';
import { listChoices } from '../instance/choices.ts';
import type { Instance, Offer } from '../instance/instance.ts';
import { seatPeople } from './seat-people.ts';
import type { Limits, Solver } from '#lib/shared/linear-program.ts';

/** One group more at an hour, and whom it would seat: nobody else moves. */
export type MoreGroup = { slot: string; centre: string; band: Band | null; members: string[] };

/** Hours that are looked at, those that most people could come to first. */
const MOST_LOOKED_AT = 4;
/** Told to the animator, no more: a list of everything possible is no help. */
const MOST_TOLD = 2;

/**
 * « Un créneau de plus le vendredi 14 h »: the hours at which one group more would seat the most of
 * those without a seat, each found by solving again. Such a group is as large as the largest
 * offered, opens from the smallest minimum, and has whoever can lead it.
 */
export function moreGroups(
	{ applicants, offers }: Instance,
	unplaced: readonly { id: string }[],
	{ solver, limits }: { solver: Solver; limits: Limits }
): MoreGroup[] {
	if (offers.length === 0) return [];
	const out = new Set(unplaced.map(({ id }) => id));
	const waiting = applicants.filter(({ id }) => out.has(id));
	const found = hoursOf(waiting, offers).flatMap(({ slot, centre }) => {
		const again: Instance = {
			applicants: waiting,
			offers: [oneMore(slot, centre, offers)],
			maxGroups: null,
			locked: []
		};
		const listed = listChoices(again);
		const seated = seatPeople(again, listed, { solver, limits });
		const room = seated?.seating.unitsOf.findIndex((own) => own.length > 0) ?? -1;
		if (!seated || room < 0) return [];
		const members = seated.seating.unitsOf[room]!.flatMap((unit) =>
			listed.units[unit]!.members.map(({ id }) => id)
		);
		return [{ slot, centre, band: listed.rooms[room]!.band, members }];
	});
	return found
		.toSorted((one, other) => other.members.length - one.members.length)
		.slice(0, MOST_TOLD);
}

/** Where and when those who wait could come, among the centres that offer something. */
function hoursOf(waiting: Instance['applicants'], offers: Instance['offers']) {
	const offered = new Set(offers.map(({ centre }) => centre));
	const able = new Map<string, { slot: string; centre: string; people: number }>();
	for (const { slots, centres } of waiting) {
		const centre = centres.find((one) => offered.has(one));
		if (!centre) continue;
		for (const slot of new Set(slots)) {
			const key = JSON.stringify([slot, centre]);
			able.getOrInsertComputed(key, () => ({ slot, centre, people: 0 })).people += 1;
		}
	}
	return [...able.values()]
		.toSorted((one, other) => other.people - one.people)
		.slice(0, MOST_LOOKED_AT);
}

function oneMore(slot: string, centre: string, offers: Instance['offers']): Offer {
	return {
		id: 'one more',
		centre,
		slot,
		capacity: Math.max(...offers.map(({ capacity }) => capacity)),
		minimum: Math.max(1, Math.min(...offers.map(({ minimum }) => minimum))),
		profiles: ['pedagogic', 'technical'],
		provides: [...new Set(offers.flatMap(({ provides }) => provides))],
		format: offers.every(({ format }) => format === 'open') ? 'open' : 'level',
		animators: []
	};
}
