import type { DraftCycle, DraftEnrolment, DraftGroup, DraftSeance } from './register.ts';
import { clockAfter } from './read-clock.ts';
import { weekdayOfDate, type Weekday, yearOf } from './calendar-words.ts';
import { cycleLabel, cycleOrder } from './cycle-label.ts';
import type { SeasonCycle, SeasonEnrolment, SeasonGroup } from './season-group.ts';
import { splitByYear } from './split-by-year.ts';

/** The cycles as they are proposed: in order of date, a key for each thing, a label for each group. */
export function draftCycles(cycles: SeasonCycle[]): DraftCycle[] {
	const byYear = cycles
		.flatMap(splitByYear)
		.sort((one, other) => (cycleOrder(one) < cycleOrder(other) ? -1 : 1));
	const labels = distinctLabels(byYear);
	return byYear.map((cycle, at) => draftCycle(cycle, labels[at] ?? ''));
}

/** Two cycles of one programme and year never carry the same label: their number tells them apart. */
function distinctLabels(cycles: SeasonCycle[]): string[] {
	const seen = new Map<string, number>();
	const keyOf = (cycle: SeasonCycle) =>
		[cycle.programme, yearOfCycle(cycle), cycleLabel(cycle)].join('|');
	const counts = new Map<string, number>();
	for (const cycle of cycles) counts.set(keyOf(cycle), (counts.get(keyOf(cycle)) ?? 0) + 1);
	return cycles.map((cycle) => {
		const key = keyOf(cycle);
		const rank = (seen.get(key) ?? 0) + 1;
		seen.set(key, rank);
		if ((counts.get(key) ?? 0) < 2) return cycleLabel(cycle);
		return `${cycleLabel(cycle)} (session ${cycle.name?.number ?? rank})`;
	});
}

function yearOfCycle(cycle: SeasonCycle): number {
	const first = cycle.groups.flatMap(({ seances }) => seances.map(({ date }) => date)).sort()[0];
	return first ? yearOf(first) : (cycle.year ?? 0);
}

function draftCycle(cycle: SeasonCycle, label: string): DraftCycle {
	const year = yearOfCycle(cycle);
	const key = `${cycle.programme}/${year}/${label}`;
	const names = groupNames(cycle.groups);
	return {
		key,
		programme: cycle.programme,
		year,
		label,
		...(cycle.cancelledBy ? { cancelledBy: cycle.cancelledBy } : {}),
		groups: cycle.groups.map((group, at) => draftGroup(group, key, names[at] ?? '', at))
	};
}

/** A single group may have no name; several take the name of their tab, their hours or a number. */
function groupNames(groups: SeasonGroup[]): string[] {
	const tabs = new Set(groups.map(({ tab }) => tab));
	const labels = groups.map((group) => {
		if (group.facts.group || groups.length === 1) return group.facts.group;
		return group.facts.slotText ?? (tabs.size === groups.length ? group.tab : '');
	});
	return labels.map((label, at) => {
		const isUnique = label !== '' && labels.filter((other) => other === label).length === 1;
		if (isUnique || groups.length === 1) return label;
		const rank = labels.slice(0, at + 1).filter((other) => other === label).length;
		return label === '' ? `Groupe ${at + 1}` : `${label} (${rank})`;
	});
}

function draftGroup(group: SeasonGroup, cycleKey: string, label: string, at: number): DraftGroup {
	const key = `${cycleKey}/${label || at + 1}`;
	const keys = new Map(group.seances.map((seance) => [seance, seanceKey(group, seance, key)]));
	return {
		key,
		label,
		...slotOf(group),
		...(group.facts.venue ? { venue: group.facts.venue } : {}),
		animators: group.facts.animators,
		seances: group.seances.map((seance): DraftSeance => {
			const startsAt = seance.startsAt ?? group.facts.clock?.startsAt;
			return {
				key: keys.get(seance) ?? '',
				date: seance.date,
				...(startsAt ? { startsAt } : {}),
				minutes: seance.minutes,
				yearInferred: seance.yearInferred,
				place: seance.place,
				...(seance.cancelledBy ? { cancelledBy: seance.cancelledBy } : {})
			};
		}),
		enrolments: group.enrolments.map((enrolment) => draftEnrolment(enrolment, group, keys))
	};
}

function seanceKey(
	group: SeasonGroup,
	seance: SeasonGroup['seances'][number],
	key: string
): string {
	const isAlone = group.seances.filter(({ date }) => date === seance.date).length === 1;
	return `${key}/${seance.date}${isAlone ? '' : `T${seance.startsAt ?? ''}`}`;
}

function slotOf(group: SeasonGroup): { slot?: NonNullable<DraftGroup['slot']> } {
	const clock = group.facts.clock ?? commonClock(group);
	const weekday = group.facts.weekday ?? usualWeekday(group);
	return clock && weekday ? { slot: { weekday, ...clock } } : {};
}

function commonClock(group: SeasonGroup) {
	const [first] = group.seances;
	const isCommon = group.seances.every(
		({ startsAt, minutes }) => startsAt === first?.startsAt && minutes === first?.minutes
	);
	if (!first?.startsAt || !isCommon) return undefined;
	return { startsAt: first.startsAt, endsAt: clockAfter(first.startsAt, first.minutes) };
}

function usualWeekday(group: SeasonGroup): Weekday | undefined {
	const counts = new Map<Weekday, number>();
	for (const { date } of group.seances) {
		const day = weekdayOfDate(date);
		counts.set(day, (counts.get(day) ?? 0) + 1);
	}
	return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

function draftEnrolment(
	enrolment: SeasonEnrolment,
	group: SeasonGroup,
	keys: Map<SeasonGroup['seances'][number], string>
): DraftEnrolment {
	return {
		personKey: enrolment.personKey,
		...(enrolment.enrolledOn ? { enrolledOn: enrolment.enrolledOn } : {}),
		...(enrolment.leftOn ? { leftOn: enrolment.leftOn } : {}),
		place: enrolment.place,
		marks: group.seances.flatMap((seance) => {
			const placed = enrolment.marks.get(seance);
			return placed
				? [{ seanceKey: keys.get(seance) ?? '', mark: placed.mark, place: placed.place }]
				: [];
		}),
		observations: enrolment.observations
	};
}
