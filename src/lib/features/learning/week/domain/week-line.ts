import { hoursName } from '#lib/shared/french-dates.ts';
import type { WeekItem, WeekKind } from './week-item.ts';

/** What she may do from the week, besides reading it. */
export type WeekRights = {
	plansSeances: boolean;
	plansSlots: boolean;
	plansMeetings: boolean;
	marks: boolean;
	/** She opens the page of one machine; the others note a return in their list. */
	keepsMachines: boolean;
};

/** A line of the week, as light as it can be: what is empty is left out. */
export type WeekLine = {
	kind: WeekKind;
	/** Of what it leads to; empty: the list of them. */
	id: string;
	title: string;
	hours?: string;
	beside?: string;
	/** « Annulé », « À marquer »: what must be seen at once. */
	note?: string;
	isCancelled?: true;
	/** It may be moved, or marked, by whoever looks. */
	move?: true;
	mark?: true;
};

/**
 * A line for a row of the week: what the row already says, its room or its colleague, is not said again.
 * What is over is not moved, what is cancelled neither.
 */
export function weekLine(
	item: WeekItem,
	{
		hides,
		clashes,
		today,
		may
	}: {
		hides: 'place' | 'people' | null;
		clashes: ReadonlySet<WeekItem>;
		today: string;
		may: WeekRights;
	}
): WeekLine {
	const { kind, id, title, from, until } = item;
	const beside = [
		item.aside,
		hides !== 'place' && item.place !== title && item.place,
		hides !== 'people' && item.animators.map(({ name }) => name).join(', ')
	].filter(Boolean);
	const mark = kind === 'seance' && item.isToMark && may.marks;
	const note = item.isCancelled
		? 'Annulé'
		: clashes.has(item)
			? 'Deux choses à la fois'
			: mark
				? 'À marquer'
				: item.lacks;
	return {
		kind,
		id: isOfMachine(item) && !may.keepsMachines ? '' : id,
		title,
		...(from && until && { hours: hoursName({ startsAt: from, endsAt: until }) }),
		...(beside.length > 0 && { beside: beside.join(' · ') }),
		...(note && { note }),
		...(item.isCancelled && { isCancelled: true }),
		...(isMovable(item, today, may) && { move: true }),
		...(mark && { mark: true })
	};
}

const isOfMachine = ({ kind }: WeekItem) => kind === 'booking' || kind === 'loan';

function isMovable(item: WeekItem, today: string, may: WeekRights): boolean {
	if (item.isCancelled || item.day < today) return false;
	if (item.kind === 'seance') return may.plansSeances;
	if (item.kind === 'slot') return may.plansSlots;
	return item.kind === 'meeting' && may.plansMeetings;
}
