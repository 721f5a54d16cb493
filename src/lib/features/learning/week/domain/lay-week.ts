import { type FreeStretch, freeStretch } from './free-stretch.ts';
import { inOrder, type WeekItem } from './week-item.ts';

const WEEK_VIEWS = ['mienne', 'jour', 'salle', 'animateur'] as const;
export type WeekView = (typeof WEEK_VIEWS)[number];

/** A week as it was read. */
export type Week = {
	days: readonly string[];
	items: readonly WeekItem[];
	/** Why no workshop is held, on the days when none is; shut, nobody is there at all. */
	closed: Readonly<Record<string, { reason: string; isShut: boolean }>>;
	rooms: readonly { id: string; name: string }[];
	team: readonly { id: string; name: string }[];
};

/** A day of a row: what stands there; whether something may still be planned, and where it is free. */
export type WeekCell = {
	day: string;
	items: WeekItem[];
	isOpen: boolean;
	free: FreeStretch | null;
};

/** The whole centre, a room, a colleague, or what has none. */
export type WeekRow = { id: string; name: string; kind: WeekRowKind; cells: WeekCell[] };
export type WeekRowKind = 'all' | 'room' | 'animator' | 'none';

/** The day and the hour it is there: nothing is planned before them. */
export type WeekNow = { today: string; clock: string };

/** Who looks at the week: hers comes first for whoever animates, the centre’s for the others. */
export function viewFor(asked: string | null, animates: boolean): WeekView {
	const known = WEEK_VIEWS.find((view) => view === asked);
	return known ?? (animates ? 'mienne' : 'jour');
}

/**
 * A week in rows: the whole centre in one, or one for each room or colleague, by name. What has neither
 * stands last, so that nothing is lost from one view to another; what anybody may do, a call, papers that
 * are awaited, has its place in the first two alone.
 */
export function layWeek(
	week: Week,
	{ view, staffId, now }: { view: WeekView; staffId: string; now: WeekNow }
): WeekRow[] {
	const days = shownDays(week);
	const row = (head: Omit<WeekRow, 'cells'>, items: readonly WeekItem[]): WeekRow => ({
		...head,
		cells: cellsOf({ ...week, days }, items, now)
	});
	const timed = week.items.filter((item) => !isForAnybody(item));
	switch (view) {
		case 'jour':
			return [row(CENTRE, week.items)];
		case 'mienne': {
			const mine = week.items.filter((item) => isFor(item, staffId) || isForAnybody(item));
			return [row({ id: staffId, name: 'Ma semaine', kind: 'animator' }, mine)];
		}
		case 'salle': {
			const known = new Set(week.rooms.map(({ id }) => id));
			const others = timed.filter(({ roomId }) => roomId === null || !known.has(roomId));
			const [machines, elsewhere] = parted(others, ({ kind }) => kind === 'booking');
			return [
				...week.rooms.map(({ id, name }) =>
					row(
						{ id, name, kind: 'room' },
						timed.filter(({ roomId }) => roomId === id)
					)
				),
				...(machines.length > 0 ? [row(MACHINES, machines)] : []),
				...(elsewhere.length > 0 ? [row(NO_ROOM, elsewhere)] : [])
			];
		}
		case 'animateur': {
			const known = new Set(week.team.map(({ id }) => id));
			const others = timed.filter(({ animators }) => !animators.some(({ id }) => known.has(id)));
			return [
				...week.team.map(({ id, name }) =>
					row(
						{ id, name, kind: 'animator' },
						timed.filter((item) => isFor(item, id))
					)
				),
				...(others.length > 0 ? [row(NOBODY, others)] : [])
			];
		}
	}
}

const CENTRE = { id: '', name: 'Le centre', kind: 'all' } as const;
const MACHINES = { id: 'machines', name: 'Machines', kind: 'none' } as const;
const NO_ROOM = { id: 'ailleurs', name: 'Ailleurs, ou sans salle', kind: 'none' } as const;
const NOBODY = { id: 'personne', name: 'Sans personne de l’équipe', kind: 'none' } as const;

const isFor = ({ animators }: WeekItem, staffId: string) =>
	animators.some(({ id }) => id === staffId);
/** A call to make, papers that somebody brings, a thing that comes back: whoever is there. */
const isForAnybody = ({ kind }: WeekItem) => kind === 'call' || kind === 'back' || kind === 'loan';

function parted<One>(all: readonly One[], isFirst: (one: One) => boolean): [One[], One[]] {
	return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

function cellsOf(
	{ days, closed }: Week,
	items: readonly WeekItem[],
	{ today, clock }: WeekNow
): WeekCell[] {
	const byDay = Map.groupBy(inOrder(items), ({ day }) => day);
	return days.map((day) => {
		const own = byDay.get(day) ?? [];
		const isOpen = day >= today && !closed[day]?.isShut;
		const since = day === today ? clock : undefined;
		return { day, items: own, isOpen, free: isOpen ? freeStretch(own, since) : null };
	});
}

/** Saturday and Sunday are shown when something stands there. */
function shownDays({ days, items }: Week): string[] {
	const busy = new Set(items.map(({ day }) => day));
	return days.filter((day, at) => at < 5 || busy.has(day));
}
