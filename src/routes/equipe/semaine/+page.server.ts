import { Drawn } from '#lib/design/drawn.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	clashesIn,
	dayAfter,
	drawWeek,
	layWeek,
	mondayOf,
	weekLine,
	weekName,
	weekOf,
	type WeekRow
} from '#lib/features/learning/week/index.ts';
import { shown } from '#lib/http/shown.ts';
import { askedWeek } from './asked-week.ts';

/** What the row already says of each of its lines. */
const HIDES = { room: 'place', animator: 'people', all: null, none: null } as const;

export const load = shown('see-workshops', async (db, asked) => {
	const { viewer, today } = asked;
	const { monday, view, now, week } = await askedWeek(db, asked);
	const may = {
		plansSeances: mayDo(viewer.role, 'plan-workshops'),
		plansSlots: mayDo(viewer.role, 'plan-drop-ins'),
		plansMeetings: mayDo(viewer.role, 'lead-funnel'),
		marks: mayDo(viewer.role, 'mark-attendance'),
		keepsMachines: mayDo(viewer.role, 'keep-equipment')
	};
	const clashes = clashesIn(week.items);
	const leads = week.team.some(({ id }) => id === viewer.staffId);
	/** What is planned in a row takes it: a room, or a colleague who leads here. */
	const takes = ({ id, kind }: WeekRow) => {
		if (kind === 'room') return `&salle=${id}`;
		return kind === 'animator' && (id !== viewer.staffId || leads) ? `&qui=${id}` : '';
	};
	const rows = layWeek(week, { view, staffId: viewer.staffId, now }).map((row) => ({
		id: row.id,
		name: row.name,
		takes: takes(row),
		cells: row.cells.map(({ items, ...cell }) => ({
			...cell,
			lines: items.map((item) => weekLine(item, { hides: HIDES[row.kind], clashes, today, may }))
		}))
	}));
	return {
		view,
		name: weekName(monday),
		week: weekOf(monday),
		monday,
		before: weekOf(dayAfter(monday, -7)),
		after: weekOf(dayAfter(monday, 7)),
		leads,
		isNow: mondayOf(today) === monday,
		isEmpty: rows.length === 0,
		drawn: new Drawn(drawWeek({ rows, closed: week.closed, today, may }))
	};
});
