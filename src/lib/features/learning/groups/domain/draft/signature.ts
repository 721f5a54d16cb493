import { type DraftGroup, groupsOf } from './draft-groups.ts';
import type { Draft } from './draft.ts';
import type { GroupOffer } from '../offers/group-offer.ts';
import { minuteOf, weeklySlotName } from '../offers/slot-key.ts';

export type SignedGroup = {
	offer: GroupOffer;
	label: string;
	/** Its first day: that of its slot, on the first day of the draft or just after. */
	firstDay: string;
	endsAt: string;
	personIds: string[];
};

/**
 * The groups that a signature makes: those with somebody in them. Two at the same hour bear the
 * name of their place or of their room too.
 */
export function groupsToSign(draft: Draft): SignedGroup[] {
	const open = groupsOf(draft).filter(({ members }) => members.length > 0);
	return open.map((group) => ({
		offer: group.offer,
		label: labelOf(group, open),
		firstDay: firstDayOf(group.offer, draft.startsOn),
		endsAt: endOf(group.offer),
		personIds: group.members.map(({ personId }) => personId)
	}));
}

function labelOf({ offer }: DraftGroup, open: readonly DraftGroup[]): string {
	const hour = weeklySlotName(offer);
	const alike = open.filter((one) => weeklySlotName(one.offer) === hour);
	if (alike.length === 1) return hour;
	const place = [offer.place, offer.room].filter(Boolean).join(', ');
	const name = place ? `${hour}, ${place}` : hour;
	const rank = alike.findIndex((one) => one.offer.id === offer.id);
	return rank > 0 ? `${name} (${rank + 1})` : name;
}

function firstDayOf({ weekday }: GroupOffer, startsOn: string): string {
	const start = Temporal.PlainDate.from(startsOn);
	return start.add({ days: (weekday - start.dayOfWeek + 7) % 7 }).toString();
}

function endOf({ startsAt, minutes }: GroupOffer): string {
	const end = minuteOf(startsAt) + minutes;
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(Math.floor(end / 60))}:${two(end % 60)}`;
}
