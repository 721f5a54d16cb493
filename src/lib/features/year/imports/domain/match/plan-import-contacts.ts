import { mayKeepName } from '#lib/features/people/people/index.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import type { SeasonMatch } from './plan-import-season.ts';
import type {
	DraftCycle,
	DraftEnrolment,
	DraftGroup,
	DraftPerson,
	RegisterDraft
} from '../register.ts';

/** Somebody enrolled in a register, and what the register says of her as a whole. */
export type Enrolled = {
	person: DraftPerson;
	nameKey: string;
	/** The season her age is told in: the last one she is enrolled in. */
	year: number;
	mayKeepName: boolean;
	/** The groups that the centre already has, by id. */
	knownGroups: Set<string>;
};

/**
 * Whose name may be written. The last contact is the last séance the person came to, or excused
 * herself from; of somebody who never came, it is the day the course began (CNIL, délibération
 * 2021-028: two years after the last contact).
 */
export function describeEnrolled(
	draft: RegisterDraft,
	season: SeasonMatch,
	today: string
): Enrolled[] {
	const people = new Map(draft.people.map((person) => [person.key, person]));
	const found = new Map<string, Enrolled & { lastContact: string }>();
	for (const cycle of draft.cycles) {
		for (const group of cycle.groups) {
			const dates = new Map(group.seances.map((seance) => [seance.key, seance.date]));
			const known = season.groups.get(group);
			for (const enrolment of group.enrolments) {
				const person = people.get(enrolment.personKey)!;
				const contact = lastContact(enrolment, dates) ?? firstDay(cycle, group, enrolment);
				const entry = found.get(person.key) ?? {
					person,
					nameKey: normalisePersonName(person.familyName, person.givenName),
					year: cycle.year,
					mayKeepName: false,
					knownGroups: new Set<string>(),
					lastContact: contact
				};
				entry.year = Math.max(entry.year, cycle.year);
				if (contact > entry.lastContact) entry.lastContact = contact;
				if (known) entry.knownGroups.add(known.id);
				found.set(person.key, entry);
			}
		}
	}
	return [...found.values()].map(({ lastContact: day, ...enrolled }) => ({
		...enrolled,
		mayKeepName: mayKeepName(day, today)
	}));
}

function lastContact(enrolment: DraftEnrolment, dates: Map<string, string>): string | undefined {
	return enrolment.marks
		.filter(({ mark }) => mark.kind !== 'absent')
		.map(({ seanceKey }) => dates.get(seanceKey)!)
		.sort()
		.at(-1);
}

function firstDay(cycle: DraftCycle, group: DraftGroup, enrolment: DraftEnrolment): string {
	const days = group.seances.map((seance) => seance.date).sort();
	return enrolment.enrolledOn ?? days[0] ?? `${cycle.year}-01-01`;
}
