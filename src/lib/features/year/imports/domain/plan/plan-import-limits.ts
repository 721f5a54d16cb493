import type { DraftCycle, DraftGroup, DraftMark, DraftPerson, RegisterDraft } from '../register.ts';

const LONGEST_LABEL = 120;
const LONGEST_VENUE = 200;
const LONGEST_OBSERVATION = 1_000;
const MOST_MINUTES = 1_440;

/**
 * A register cut to what a record can hold (migration 0002): it may say anything, and one odd cell
 * never makes a whole import fail. Readings that cannot be true are left out, long words are cut.
 */
export function fitDraft(draft: RegisterDraft): RegisterDraft {
	return { ...draft, cycles: draft.cycles.map(fitCycle), people: draft.people.map(fitPerson) };
}

function fitPerson(person: DraftPerson): DraftPerson {
	const { birthYear, phone } = person;
	return {
		...person,
		familyName: person.familyName.slice(0, LONGEST_LABEL),
		givenName: person.givenName.slice(0, LONGEST_LABEL),
		birthYear: birthYear && birthYear >= 1880 && birthYear <= 2200 ? birthYear : undefined,
		phone: phone && /^\+[1-9]\d{5,14}$/.test(phone) ? phone : undefined
	};
}

function fitCycle(cycle: DraftCycle): DraftCycle {
	return {
		...cycle,
		label: cycle.label.slice(0, LONGEST_LABEL) || String(cycle.year),
		groups: cycle.groups.map(fitGroup)
	};
}

function fitGroup(group: DraftGroup): DraftGroup {
	return {
		...group,
		label: group.label.slice(0, LONGEST_LABEL),
		venue: group.venue?.slice(0, LONGEST_VENUE),
		seances: group.seances.map((seance) => ({ ...seance, minutes: fitMinutes(seance.minutes) })),
		enrolments: group.enrolments.map((enrolment) => ({
			...enrolment,
			marks: enrolment.marks.map(fitMark),
			observations: enrolment.observations.map((seen) => ({
				...seen,
				text: seen.text.slice(0, LONGEST_OBSERVATION)
			}))
		}))
	};
}

function fitMark(mark: DraftMark): DraftMark {
	if (mark.mark.kind !== 'late') return mark;
	return { ...mark, mark: { kind: 'late', minutes: fitMinutes(mark.mark.minutes) } };
}

function fitMinutes(minutes: number): number {
	return Math.min(Math.max(Math.round(minutes), 1), MOST_MINUTES);
}
