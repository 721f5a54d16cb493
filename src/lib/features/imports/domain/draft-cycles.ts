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
	const keyOf = (cycle: SeasonCycle) =>
		[cycle.programme, yearOfCycle(cycle), cycleLabel(cycle)].join('|');
	return cycles.map((cycle) => {
		const alike = cycles.filter((other) => keyOf(other) === keyOf(cycle));
		if (alike.length === 1) return cycleLabel(cycle);
		const numbers = new Set(alike.map(({ name }) => name?.number ?? 0));
		const isNumbered = numbers.size === alike.length && !numbers.has(0);
		const number = isNumbered ? cycle.name?.number : alike.indexOf(cycle) + 1;
		return `${cycleLabel(cycle)} (session ${number})`;
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
	const [only] = groups;
	if (only && groups.length === 1) return [only.facts.group];
	const tabs = new Set(groups.map(({ tab }) => tab));
	const said = groups.map(
		({ facts, tab }) => facts.group || (facts.slotText ?? (tabs.size === groups.length ? tab : ''))
	);
	const used = new Set(said.filter((label, at) => label !== '' && said.indexOf(label) === at));
	return said.map((label, at) => {
		if (label !== '' && said.indexOf(label) === at) return label;
		let number = label === '' ? at + 1 : 2;
		const named = () => (label === '' ? `Groupe ${number}` : `${label} (${number})`);
		while (used.has(named())) number++;
		used.add(named());
		return named();
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
