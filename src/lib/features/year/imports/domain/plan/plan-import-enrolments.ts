import type { KnownEnrolment } from '../match/plan-import-known.ts';
import { planMarks } from './plan-import-marks.ts';
import { planDeparture, planObservations } from './plan-import-line.ts';
import type {
	PlannedCalendar,
	PlannedEnrolment,
	PlannedGroup,
	PlannedPerson
} from './plan-import-planned.ts';
import type { Planning } from './plan-import-settle.ts';
import type { DraftEnrolment, DraftPerson } from '../register.ts';
import { insertEnrolment, reviseEnrolment } from './plan-import-enrolment.ts';

export type PlannedPeople = {
	drafts: ReadonlyMap<string, DraftPerson>;
	records: ReadonlyMap<string, PlannedPerson>;
};

/** Who is in a group, with her marks, her departure and the observations kept of her. */
export function planEnrolments(
	planning: Planning,
	group: PlannedGroup,
	calendar: PlannedCalendar,
	people: PlannedPeople,
	known: KnownEnrolment[]
): PlannedEnrolment[] {
	const byPerson = new Map(known.map((enrolment) => [enrolment.personId, enrolment]));
	const planned = new Map<string, PlannedEnrolment>();
	for (const [personKey, lines] of Map.groupBy(group.draft.enrolments, (line) => line.personKey)) {
		const { familyName, givenName } = people.drafts.get(personKey)!;
		const person = people.records.get(personKey)!;
		const draft = joinLines(lines);
		const match = byPerson.get(person.id);
		const enrolment = {
			id: match?.id ?? planning.newId(),
			draft,
			known: match,
			who: `${givenName} ${familyName}`
		};
		planned.set(personKey, enrolment);
		if (match) reviseEnrolment(planning, group, enrolment, match);
		else insertEnrolment(planning, group, enrolment, person.id, calendar.seances);
		planMarks(planning, group, enrolment, calendar.seances);
		planDeparture(planning, group, enrolment);
		if (person.named) planObservations(planning, group, enrolment);
	}
	return [...planned.values()];
}

/** A person written on two lines of one group is enrolled once; her first mark of a séance stands. */
function joinLines(lines: DraftEnrolment[]): DraftEnrolment {
	const [first, ...others] = lines as [DraftEnrolment, ...DraftEnrolment[]];
	if (others.length === 0) return first;
	return {
		...first,
		leftOn: lines.map(({ leftOn }) => leftOn).find(Boolean),
		marks: lines.flatMap(({ marks }) => marks),
		observations: lines.flatMap(({ observations }) => observations)
	};
}
