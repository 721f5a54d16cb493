import type { CycleCounts, SeanceCounts } from '../domain/counts.ts';
import type { SeasonRows } from './read-season-rows.ts';

export type TalliedCycle = {
	programmeId: string;
	counts: CycleCounts;
	/** The different people enrolled in it. */
	enrolled: Set<string>;
};

/** The cycles of a year with their groups, their séances and who was enrolled. */
export function tallyCycles(rows: SeasonRows): TalliedCycle[] {
	const cycles = new Map<string, TalliedCycle>();
	for (const { programmeId, ...cycle } of rows.cycles) {
		const counts = { ...cycle, firstDay: null, enrolled: 0, leavers: 0, groups: [], seances: [] };
		cycles.set(cycle.id, { programmeId, counts, enrolled: new Set() });
	}
	const cycleOfGroup = addGroups(rows, cycles);
	for (const seance of tallySeances(rows)) {
		const { counts } = cycleOfGroup.get(seance.groupId)!;
		// They come in order of day.
		counts.firstDay ??= seance.day;
		counts.seances.push(seance);
	}
	return [...cycles.values()];
}

function addGroups(
	{ groups, enrolments }: SeasonRows,
	cycles: Map<string, TalliedCycle>
): Map<string, TalliedCycle> {
	const cycleOfGroup = new Map(groups.id.map((id, at) => [id, cycles.get(groups.cycle[at]!)!]));
	// Nobody is enrolled twice in a group: the table says so. In a cycle, she may be.
	const sizes = new Map<string, number>();
	for (const [at, group] of enrolments.group.entries()) {
		const cycle = cycleOfGroup.get(group)!;
		sizes.set(group, (sizes.get(group) ?? 0) + 1);
		cycle.enrolled.add(enrolments.person[at]!);
		if (enrolments.left[at]) cycle.counts.leavers++;
	}
	for (const [at, id] of groups.id.entries()) {
		const { counts, enrolled } = cycleOfGroup.get(id)!;
		counts.groups.push({ id, label: groups.label[at]!, enrolled: sizes.get(id) ?? 0 });
		counts.enrolled = enrolled.size;
	}
	return cycleOfGroup;
}

const NO_MARK = { marks: 0, absent: 0, excused: 0, lates: [] as number[] };

function tallySeances({ seances, marks, outside }: SeasonRows): SeanceCounts[] {
	const sheets = new Map(marks.id.map((id, at) => [id, at]));
	const outsideOf = Map.groupBy(outside.id.keys(), (at) => outside.id[at]!);
	return seances.id.map((id, at) => {
		const sheet = sheets.get(id);
		const all = sheet === undefined ? NO_MARK : sheetAt(marks, sheet);
		const minutes = seances.real[at] ?? seances.planned[at]!;
		const late = all.lates.length;
		const present = all.marks - all.absent - all.excused - late;
		const strangers = outsideOf.get(id) ?? [];
		return {
			id,
			groupId: seances.group[at]!,
			day: seances.day[at]!,
			plannedMinutes: seances.planned[at]!,
			minutes,
			cancelled: seances.cancelled[at]!,
			present,
			late,
			absent: all.absent,
			excused: all.excused,
			lateMinutes: all.lates.reduce((sum, missed) => sum + Math.min(missed, minutes), 0),
			countedMarks: all.marks - strangers.length,
			countedAttendances: present + late - strangers.filter((one) => outside.attended[one]).length
		};
	});
}

function sheetAt(marks: SeasonRows['marks'], at: number): typeof NO_MARK {
	return {
		marks: marks.marks[at]!,
		absent: marks.absent[at]!,
		excused: marks.excused[at]!,
		lates: marks.lates[at] ?? []
	};
}
