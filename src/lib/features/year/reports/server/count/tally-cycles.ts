import type { ExitWord } from '#lib/features/learning/workshops/index.ts';
import type { CycleCounts, SeanceCounts } from '../../domain/count/counts.ts';
import { countedExits } from '../../domain/count/exit-counts.ts';
import type { SeasonRows } from './read-season-rows.ts';

export type TalliedCycle = {
	programmeId: string;
	counts: CycleCounts;
	/** The numbers of the different people enrolled in it. */
	enrolled: Set<number>;
};

/** The cycles of a year with their groups, their séances and who was enrolled. */
export function tallyCycles(rows: SeasonRows): TalliedCycle[] {
	const cycles = new Map<string, TalliedCycle>();
	for (const { programmeId, ...cycle } of rows.cycles) {
		const counts = { ...cycle, firstDay: null, enrolled: 0, leavers: 0, groups: [], seances: [] };
		cycles.set(cycle.id, { programmeId, counts, enrolled: new Set() });
	}
	const cycleOf = rows.groups.cycle_id.map((id) => cycles.get(id)!);
	addGroups(rows, cycleOf);
	addSeances(rows, cycleOf);
	addExits(rows, cycleOf);
	return [...cycles.values()];
}

function addGroups({ groups, seats }: SeasonRows, cycleOf: TalliedCycle[]): void {
	// Nobody is enrolled twice in a group: the table says so. In a cycle, she may be.
	const sizes = groups.id.map(() => 0);
	for (const [at, group] of seats.of_group.entries()) {
		const cycle = cycleOf[group]!;
		sizes[group]!++;
		cycle.enrolled.add(seats.person[at]!);
		if (seats.left[at]) cycle.counts.leavers++;
	}
	for (const [at, id] of groups.id.entries()) {
		const { counts, enrolled } = cycleOf[at]!;
		const group = { id, label: groups.label[at]!, enrolled: sizes[at]! };
		const most = groups.seats[at];
		counts.groups.push(most ? { ...group, seats: most } : group);
		counts.enrolled = enrolled.size;
	}
}

/** In two groups of one cycle, the last of her words is hers. */
function addExits({ exits }: SeasonRows, cycleOf: TalliedCycle[]): void {
	const said = new Map<TalliedCycle, Map<number, ExitWord>>();
	for (const [at, group] of exits.of_group.entries()) {
		const words = said.getOrInsertComputed(cycleOf[group]!, () => new Map());
		words.set(exits.person[at]!, exits.word[at]!);
	}
	for (const [{ counts }, words] of said) Object.assign(counts, countedExits(words.values()));
}

function addSeances({ groups, seances, outside }: SeasonRows, cycleOf: TalliedCycle[]): void {
	const outsideOf = Map.groupBy(outside.id.keys(), (at) => outside.id[at]!);
	for (const [at, id] of seances.id.entries()) {
		const group = seances.of_group[at]!;
		const minutes = seances.real[at] ?? seances.planned[at]!;
		const [absent, excused] = [seances.absent[at] ?? 0, seances.excused[at] ?? 0];
		const marks = seances.marks[at] ?? 0;
		const lates = seances.lates[at];
		const late = lates?.length ?? 0;
		const attended = marks - absent - excused;
		const strangers = outsideOf.get(id);
		const seance: SeanceCounts = {
			id,
			groupId: groups.id[group]!,
			day: seances.day[at]!,
			plannedMinutes: seances.planned[at]!,
			minutes,
			cancelled: seances.cancelled[at]!,
			present: attended - late,
			late,
			absent,
			excused,
			lateMinutes: lates?.reduce((sum, missed) => sum + Math.min(missed, minutes), 0) ?? 0,
			countedMarks: marks - (strangers?.length ?? 0),
			countedAttendances: attended - (strangers?.filter((one) => outside.attended[one]).length ?? 0)
		};
		const { counts } = cycleOf[group]!;
		// They come in order of day.
		counts.firstDay ??= seance.day;
		counts.seances.push(seance);
	}
}
