import { foldText } from '#lib/shared/person-name.ts';
import { emptyPlan, type ImportPlan } from './import-plan.ts';
import { planAnimators, type StaffName } from './plan-import-animators.ts';
import { planCalendar } from './plan-import-calendar.ts';
import type { Enrolled } from '../match/plan-import-contacts.ts';
import { planCycles } from './plan-import-cycles.ts';
import { type PlannedPeople, planEnrolments } from './plan-import-enrolments.ts';
import { planGroup } from './plan-import-group.ts';
import type { KnownEnrolments, KnownPerson } from '../match/plan-import-known.ts';
import { planPeople } from './plan-import-people.ts';
import { planRemovals } from './plan-import-removals.ts';
import { sightingOf } from './plan-import-sighting.ts';
import type { SeasonMatch } from '../match/plan-import-season.ts';
import type { Planning } from './plan-import-settle.ts';
import type { DraftPerson, RegisterDraft } from '../register.ts';

/** What the centre has, as far as the register is concerned by it. */
export type KnownWorld = {
	season: SeasonMatch;
	enrolments: KnownEnrolments;
	people: ReadonlyMap<DraftPerson, KnownPerson>;
	/** People that imports wrote and somebody corrected since: no register takes them out by itself. */
	corrected: ReadonlySet<string>;
	/** Programme ids by slug. */
	programmes: ReadonlyMap<string, string>;
	staff: StaffName[];
};

/**
 * The rows to write so that the centre has what the register says: all of a new group, and of a
 * known one only what differs, each difference told with its cell (docs/registers.md: the same file
 * again changes nothing).
 */
export function planImport(
	draft: RegisterDraft,
	enrolled: Enrolled[],
	known: KnownWorld,
	options: { answers: Record<string, string>; newId: () => string }
): ImportPlan {
	const planning: Planning = { plan: emptyPlan(), ...options };
	const records = planPeople(planning, enrolled, known.people);
	const people = { drafts: new Map(draft.people.map((one) => [one.key, one])), records };
	const groupsOf = planGroups(planning, draft, known, people);
	for (const { person, nameKey } of enrolled) {
		const record = records.get(person.key)!;
		if (record.named) continue;
		const { birthYear, phone } = person;
		const groupIds = [...(groupsOf.get(person.key) ?? [])];
		planning.plan.traces.push({ personId: record.id, nameKey, birthYear, phone, groupIds });
	}
	return planning.plan;
}

/** Every cycle and group, and for each person of the register the groups she is in. */
function planGroups(
	planning: Planning,
	draft: RegisterDraft,
	known: KnownWorld,
	people: PlannedPeople
): Map<string, Set<string>> {
	const { season } = known;
	const cycles = planCycles(planning, draft.cycles, season.cycles, known.programmes, draft.people);
	const groupsOf = new Map<string, Set<string>>();
	const labels = new Map<string, Set<string>>();
	for (const cycle of draft.cycles) {
		const cycleId = cycles.get(cycle)!;
		const knownGroups = season.cycles.get(cycle)?.groups ?? [];
		const taken = labels.get(cycleId) ?? new Set(knownGroups.map(({ label }) => foldText(label)));
		labels.set(cycleId, taken);
		for (const draftGroup of cycle.groups) {
			const match = season.groups.get(draftGroup);
			const group = planGroup(planning, cycle, cycleId, draftGroup, match, taken);
			const calendar = planCalendar(planning, group, draft.people);
			const before = known.enrolments.get(group.id) ?? [];
			const enrolments = planEnrolments(planning, group, calendar, people, before);
			planRemovals(planning, group, calendar, enrolments, before, known.corrected);
			planAnimators(planning, cycle, group, known.staff);
			const seen = sightingOf(calendar, enrolments);
			planning.plan.groups.push({
				groupId: group.id,
				enrolmentIds: [...seen.enrolments],
				seanceIds: [...seen.seances]
			});
			for (const { draft: line } of enrolments) {
				groupsOf.set(line.personKey, (groupsOf.get(line.personKey) ?? new Set()).add(group.id));
			}
		}
	}
	return groupsOf;
}
