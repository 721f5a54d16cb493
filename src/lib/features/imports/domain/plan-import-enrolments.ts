import { addUpdate, type ImportedRows } from './import-plan.ts';
import type { KnownEnrolment } from './plan-import-known.ts';
import { planMarks } from './plan-import-marks.ts';
import { planDeparture, planObservations } from './plan-import-line.ts';
import type {
	PlannedCalendar,
	PlannedEnrolment,
	PlannedGroup,
	PlannedPerson,
	PlannedSeance
} from './plan-import-planned.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import { countWords, dayWords } from './plan-import-words.ts';
import type { DraftEnrolment, DraftPerson } from './register.ts';

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

function insertEnrolment(
	{ plan }: Planning,
	group: PlannedGroup,
	{ id, draft, who }: PlannedEnrolment,
	personId: string,
	seances: ReadonlyMap<string, PlannedSeance>
): void {
	const row: ImportedRows['enrolments'] = {
		id,
		group_id: group.id,
		person_id: personId,
		enrolled_on: draft.enrolledOn ?? null
	};
	plan.inserts.enrolments.push(row);
	if (!group.known) return;
	const marks = new Set(draft.marks.map(({ seanceKey }) => seances.get(seanceKey)!.id)).size;
	plan.differences.push({
		place: draft.place,
		who,
		what: `Inscription, ${group.words}`,
		before: null,
		after: countWords(marks, 'présence notée', 'présences notées'),
		kind: 'added'
	});
}

function reviseEnrolment(
	planning: Planning,
	group: PlannedGroup,
	{ draft, who }: PlannedEnrolment,
	known: KnownEnrolment
): void {
	const enrolledOn = draft.enrolledOn ?? null;
	if (enrolledOn === known.enrolledOn) return;
	settle(planning, {
		id: `enrolments:${known.id}:enrolled-on`,
		imported: known.importId !== null,
		place: draft.place,
		who,
		what: `Date d’inscription, ${group.words}`,
		before: known.enrolledOn && dayWords(known.enrolledOn),
		after: enrolledOn && dayWords(enrolledOn),
		apply: () =>
			addUpdate(planning.plan, {
				table: 'enrolments',
				key: { id: known.id },
				set: { enrolled_on: enrolledOn }
			})
	});
}
