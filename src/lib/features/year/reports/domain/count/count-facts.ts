import type { ExitWord } from '#lib/features/learning/workshops/index.ts';
import { countPeople } from './count-people.ts';
import type { CycleCounts, FicheCounts, SeanceCounts, SeasonCounts } from './counts.ts';
import type { CycleFacts, EnrolmentFacts, MarkFacts, SeanceFacts, SeasonFacts } from './facts.ts';
import { countedExits } from './exit-counts.ts';
import { cycleStatus } from './held.ts';
import { inDateOrder } from './date-order.ts';

/**
 * Counts the plain rows: the reference the SQL is tested against. Séances keep their group, cycles
 * keep every séance held or not; people are those of the held cycles (docs/report-rules.md).
 */
export function countFacts(facts: SeasonFacts): SeasonCounts {
	const rows = indexed(facts);
	const everybody = new Set<string>();
	const fiches: FicheCounts[] = [];
	for (const programme of facts.programmes) {
		const cycles = facts.cycles
			.filter((cycle) => cycle.programme === programme.slug)
			.map((cycle) => countCycle(cycle, rows));
		if (cycles.length === 0) continue;
		const ids = new Set(
			cycles
				.filter((cycle) => cycleStatus(cycle) === 'held')
				.flatMap((cycle) => rows.enrolmentsOfCycle(cycle.id))
				.map((enrolment) => enrolment.personId)
		);
		ids.forEach((id) => everybody.add(id));
		const people = countPeople(rows.peopleAmong(ids), facts.year);
		fiches.push({ programme, cycles: inDateOrder(cycles, facts.year), people });
	}
	return {
		version: 1,
		year: facts.year,
		centre: facts.centre,
		fiches: fiches.sort((a, b) => (a.programme.slug < b.programme.slug ? -1 : 1)),
		people: countPeople(rows.peopleAmong(everybody), facts.year)
	};
}

function countCycle(cycle: CycleFacts, rows: Rows): CycleCounts {
	const groups = rows.groupsOfCycle(cycle.id);
	const enrolments = rows.enrolmentsOfCycle(cycle.id);
	const words = new Map(rows.wordsAmong(enrolments));
	return {
		id: cycle.id,
		label: cycle.label,
		firstDay: cycle.firstDay,
		cancelledOn: cycle.cancelledOn,
		enrolled: distinctPeople(enrolments),
		leavers: enrolments.filter((enrolment) => enrolment.leftOn !== null).length,
		...countedExits(words.values()),
		groups: groups
			.map(({ id, label, seats }) => ({
				...{ id, label, enrolled: distinctPeople(rows.enrolmentsOf(id)) },
				...(seats && { seats })
			}))
			.sort((a, b) => (a.id < b.id ? -1 : 1)),
		seances: groups
			.flatMap((group) => rows.seancesOf(group.id))
			.map((seance) => countSeance(seance, rows))
			.sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1))
	};
}

function countSeance(seance: SeanceFacts, rows: Rows): SeanceCounts {
	const minutes = seance.realMinutes ?? seance.plannedMinutes;
	const marks = rows.marksOf(seance.id);
	const ofKind = (kind: MarkFacts['kind']) => marks.filter((mark) => mark.kind === kind);
	const counted = marks.filter((mark) =>
		isEnrolledOn(seance.day, rows.enrolment(mark.enrolmentId))
	);
	return {
		id: seance.id,
		groupId: seance.groupId,
		day: seance.day,
		plannedMinutes: seance.plannedMinutes,
		minutes,
		cancelled: seance.cancelled,
		present: ofKind('present').length,
		late: ofKind('late').length,
		absent: ofKind('absent').length,
		excused: ofKind('excused').length,
		lateMinutes: ofKind('late').reduce((sum, mark) => sum + Math.min(mark.lateMinutes, minutes), 0),
		countedMarks: counted.length,
		countedAttendances: counted.filter(({ kind }) => kind === 'present' || kind === 'late').length
	};
}

/**
 * From the enrolment (included) to the drop-out (excluded) (docs/report-rules.md, attendance
 * rate).
 */
function isEnrolledOn(
	day: string,
	enrolment: Pick<EnrolmentFacts, 'enrolledOn' | 'leftOn'>
): boolean {
	return (
		(enrolment.enrolledOn === null || enrolment.enrolledOn <= day) &&
		(enrolment.leftOn === null || day < enrolment.leftOn)
	);
}

function distinctPeople(enrolments: EnrolmentFacts[]): number {
	return new Set(enrolments.map((enrolment) => enrolment.personId)).size;
}

/** The last word of each enrolment, unless it was taken back (docs/report-rules.md). */
function standingWords({ exits }: SeasonFacts): { enrolmentId: string; word: ExitWord }[] {
	const isLast = (enrolmentId: string, at: number) =>
		!exits.slice(at + 1).some((later) => later.enrolmentId === enrolmentId);
	return exits.flatMap(({ enrolmentId, word }, at) =>
		word && isLast(enrolmentId, at) ? [{ enrolmentId, word }] : []
	);
}

type Rows = ReturnType<typeof indexed>;

function indexed(facts: SeasonFacts) {
	const groups = Map.groupBy(facts.groups, (group) => group.cycleId);
	const seances = Map.groupBy(facts.seances, (seance) => seance.groupId);
	const enrolments = Map.groupBy(facts.enrolments, (enrolment) => enrolment.groupId);
	const marks = Map.groupBy(facts.marks, (mark) => mark.seanceId);
	const standing = standingWords(facts);
	const enrolmentById = new Map(facts.enrolments.map((enrolment) => [enrolment.id, enrolment]));
	const groupsOfCycle = (id: string) => groups.get(id) ?? [];
	const enrolmentsOf = (groupId: string) => enrolments.get(groupId) ?? [];
	return {
		groupsOfCycle,
		enrolmentsOf,
		enrolmentsOfCycle: (id: string) => groupsOfCycle(id).flatMap((group) => enrolmentsOf(group.id)),
		seancesOf: (groupId: string) => seances.get(groupId) ?? [],
		marksOf: (seanceId: string) => marks.get(seanceId) ?? [],
		enrolment: (id: string) => {
			const found = enrolmentById.get(id);
			if (!found) throw new Error(`a mark points at an unknown enrolment ${id}`);
			return found;
		},
		/** The words that stand, each with who said it, in the order of saying. */
		wordsAmong: (among: EnrolmentFacts[]): [string, ExitWord][] => {
			const personOf = new Map(among.map(({ id, personId }) => [id, personId]));
			return standing.flatMap(({ enrolmentId, word }) => {
				const personId = personOf.get(enrolmentId);
				return personId ? [[personId, word]] : [];
			});
		},
		peopleAmong: (ids: Set<string>) => facts.people.filter((person) => ids.has(person.id))
	};
}
