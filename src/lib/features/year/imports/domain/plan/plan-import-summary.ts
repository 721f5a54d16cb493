import type { Enrolled } from '../match/plan-import-contacts.ts';
import type { KnownPerson } from '../match/plan-import-known.ts';
import type { SeasonMatch } from '../match/plan-import-season.ts';
import type { DraftCycle, DraftGroup, DraftPerson, RegisterDraft } from '../register.ts';

export type GroupSummary = {
	label: string;
	slot?: DraftGroup['slot'];
	venue?: string;
	/** The centre already has it: only differences will be written. */
	isKnown: boolean;
	seances: {
		day: string;
		startsAt?: string;
		minutes: number;
		yearInferred: boolean;
		cancelled: boolean;
		marks: number;
	}[];
	members: {
		name: string;
		birthYear?: number;
		/** What becomes of her: kept by name, turned into an anonymous subject, already there. */
		fate: 'named' | 'anonymous' | 'known';
		marks: number;
		leftOn?: string;
	}[];
};

export type CycleSummary = {
	programme: string;
	label: string;
	year: number;
	isKnown: boolean;
	cancelledBy?: string;
	groups: GroupSummary[];
};

/** What was understood of the files, to be looked at before it is confirmed. */
export function summarise(
	draft: RegisterDraft,
	season: SeasonMatch,
	enrolled: Enrolled[],
	known: ReadonlyMap<DraftPerson, KnownPerson>
): CycleSummary[] {
	const members = new Map(
		enrolled.map(({ person, mayKeepName }) => [
			person.key,
			{
				name: `${person.givenName} ${person.familyName}`,
				birthYear: person.birthYear,
				fate: known.has(person)
					? ('known' as const)
					: mayKeepName
						? ('named' as const)
						: ('anonymous' as const)
			}
		])
	);
	return draft.cycles.map((cycle: DraftCycle) => ({
		programme: cycle.programme,
		label: season.cycles.get(cycle)?.label ?? cycle.label,
		year: cycle.year,
		isKnown: season.cycles.has(cycle),
		cancelledBy: cycle.cancelledBy?.text,
		groups: cycle.groups.map((group) => {
			const marks = group.enrolments.flatMap((enrolment) => enrolment.marks);
			const marksOf = Map.groupBy(marks, ({ seanceKey }) => seanceKey);
			return {
				label: season.groups.get(group)?.label ?? group.label,
				slot: group.slot,
				venue: group.venue,
				isKnown: season.groups.has(group),
				seances: group.seances.map((seance) => ({
					day: seance.date,
					startsAt: seance.startsAt,
					minutes: seance.minutes,
					yearInferred: seance.yearInferred,
					cancelled: seance.cancelledBy !== undefined,
					marks: marksOf.get(seance.key)?.length ?? 0
				})),
				members: group.enrolments.map((enrolment) => ({
					...members.get(enrolment.personKey)!,
					marks: enrolment.marks.length,
					leftOn: enrolment.leftOn
				}))
			};
		})
	}));
}
