import type { CycleCounts, FicheCounts, SeanceCounts } from './counts.ts';
import type { CourseGain } from './course-gain.ts';
import { inDateOrder } from './date-order.ts';
import { exitCounts, type ExitCounts } from './exit-counts.ts';
import type { AnswerCounts, ProjectCounts } from './free-counts.ts';
import type { FunnelCounts } from './funnel-counts.ts';
import type { SaidCounts } from './said-counts.ts';
import { attendancesOf, cycleStatus, isHeld, isInterrupted, type CycleStatus } from './held.ts';

/** What is added up over held séances; durations in minutes. */
export type Tally = {
	seances: number;
	minutes: number;
	attendances: number;
	lates: number;
	/** Hours received: each attendance counts the séance's minutes less those missed. */
	personMinutes: number;
	lateMinutes: number;
	countedMarks: number;
	countedAttendances: number;
};

export type CycleTotals = Tally & {
	id: string;
	label: string;
	status: CycleStatus;
	/** Called off after it had begun. */
	interrupted: boolean;
	trainees: number;
	dropOuts: number;
	/** Groups of which a séance was held, with their different people. */
	groups: { id: string; enrolled: number; seats?: number; seances: SeanceCounts[] }[];
	/** People enrolled, counted as trainees or not. */
	enrolled: number;
};

export type FicheTotals = Tally & {
	cycles: CycleTotals[];
	people: number;
	newPeople: number;
	returningPeople: number;
	/** "Stagiaires en cumulé". */
	trainees: number;
	/** Null where people come when they like: nobody drops out of it. */
	dropOuts: number | null;
	/** Between 0 and 1; null when no mark is dated inside an enrolment, or coming is free. */
	attendanceRate: number | null;
	/** What trainees said at the end; null when nobody said a thing. */
	exits: ExitCounts | null;
	/** What those who answered before and after gained; null when nobody did. */
	gain: CourseGain | null;
	/** How far those put on the pré-liste in the year came; null when nobody was put on it. */
	funnel: FunnelCounts | null;
	/** What people said of it; null under five answers. */
	satisfaction: SaidCounts | null;
	/** Its projects of the year; null when it had none. */
	projects: ProjectCounts | null;
	/** What people answered after it; null when nobody was asked. */
	answers: AnswerCounts | null;
	/** People who walked in without being enrolled. */
	walkIns: number;
};

/**
 * The figures of one programme (docs/report-rules.md). Trainees are cumulated over held cycles, so
 * that nobody is a trainee of a cycle that never began; séances, hours and attendances count held
 * séances only; hours received add, for each attendance, the séance's minutes less those missed.
 */
export function ficheTotals(fiche: FicheCounts, year: number): FicheTotals {
	const cycles = inDateOrder(fiche.cycles, year).map(cycleTotals);
	const tally = added(cycles);
	const isFree = fiche.programme.countedBy === 'visits';
	return {
		...tally,
		cycles,
		people: fiche.people.people,
		newPeople: fiche.people.newPeople,
		returningPeople: fiche.people.returningPeople,
		trainees: sumOf(cycles, (cycle) => cycle.trainees),
		dropOuts: isFree ? null : sumOf(cycles, (cycle) => cycle.dropOuts),
		attendanceRate: isFree ? null : rateOf(tally),
		exits: exitCounts(fiche.cycles),
		gain: fiche.gain ?? null,
		funnel: fiche.funnel ?? null,
		satisfaction: fiche.said ?? null,
		projects: fiche.free?.projects ?? null,
		answers: fiche.free?.answers ?? null,
		walkIns: fiche.free?.walkIns ?? 0
	};
}

function cycleTotals(cycle: CycleCounts): CycleTotals {
	const held = cycle.seances.filter(isHeld);
	const status = cycleStatus(cycle);
	const seancesOfGroup = Map.groupBy(held, (seance) => seance.groupId);
	return {
		...added(held.map(seanceTally)),
		id: cycle.id,
		label: cycle.label,
		status,
		interrupted: isInterrupted(cycle),
		trainees: status === 'held' ? cycle.enrolled : 0,
		dropOuts: status === 'held' ? cycle.leavers : 0,
		groups: cycle.groups
			.map((group) => ({ ...withSeats(group), seances: seancesOfGroup.get(group.id) ?? [] }))
			.filter((group) => group.seances.length > 0),
		enrolled: cycle.enrolled
	};
}

const withSeats = ({ id, enrolled, seats }: CycleCounts['groups'][number]) =>
	seats === undefined ? { id, enrolled } : { id, enrolled, seats };

function seanceTally(seance: SeanceCounts): Tally {
	const attendances = attendancesOf(seance);
	return {
		seances: 1,
		minutes: seance.minutes,
		attendances,
		lates: seance.late,
		personMinutes: attendances * seance.minutes - seance.lateMinutes,
		lateMinutes: seance.lateMinutes,
		countedMarks: seance.countedMarks,
		countedAttendances: seance.countedAttendances
	};
}

/** Adds tallies up: every figure of a `Tally` is additive (docs/report-rules.md). */
function added(tallies: readonly Tally[]): Tally {
	return {
		seances: sumOf(tallies, (tally) => tally.seances),
		minutes: sumOf(tallies, (tally) => tally.minutes),
		attendances: sumOf(tallies, (tally) => tally.attendances),
		lates: sumOf(tallies, (tally) => tally.lates),
		personMinutes: sumOf(tallies, (tally) => tally.personMinutes),
		lateMinutes: sumOf(tallies, (tally) => tally.lateMinutes),
		countedMarks: sumOf(tallies, (tally) => tally.countedMarks),
		countedAttendances: sumOf(tallies, (tally) => tally.countedAttendances)
	};
}

/** (Presents + lates) ÷ marks of held séances from enrolment to drop-out (docs/report-rules.md). */
function rateOf(tally: Tally): number | null {
	return tally.countedMarks === 0 ? null : tally.countedAttendances / tally.countedMarks;
}

/** The sum of one number of each row. */
export function sumOf<Row>(rows: readonly Row[], number: (row: Row) => number): number {
	return rows.reduce((sum, row) => sum + number(row), 0);
}
