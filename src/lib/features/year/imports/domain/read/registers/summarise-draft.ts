import type { DraftCycle, Mark, RegisterDraft } from '../../register.ts';

/** What the preview counts for one programme. */
export type ProgrammeCounts = {
	programme: string;
	/** Cycles with people; the cancelled ones are counted apart. */
	cycles: number;
	cancelledCycles: number;
	groups: number;
	seances: number;
	/** Séances with at least one mark: the others were not held. */
	heldSeances: number;
	/** Different people; `trainees` cumulates them over the cycles. */
	people: number;
	trainees: number;
	dropOuts: number;
	marks: Record<Mark['kind'], number>;
};

/**
 * The counts of a draft, programme by programme in order of date, people always told apart from
 * trainees cumulated over cycles (docs/registers.md).
 */
export function summariseDraft(draft: RegisterDraft): ProgrammeCounts[] {
	const programmes = new Set(draft.cycles.map(({ programme }) => programme));
	return [...programmes].map((programme) =>
		countProgramme(
			programme,
			draft.cycles.filter((cycle) => cycle.programme === programme)
		)
	);
}

function countProgramme(programme: string, cycles: DraftCycle[]): ProgrammeCounts {
	const groups = cycles.flatMap((cycle) => cycle.groups);
	const seances = groups.flatMap((group) => group.seances);
	const enrolments = groups.flatMap((group) => group.enrolments);
	const marked = new Set(
		enrolments.flatMap(({ marks }) => marks.map(({ seanceKey }) => seanceKey))
	);
	const marks = { present: 0, absent: 0, excused: 0, late: 0 };
	for (const { mark } of enrolments.flatMap((enrolment) => enrolment.marks)) marks[mark.kind]++;
	const cancelled = cycles.filter(({ cancelledBy }) => cancelledBy).length;
	return {
		programme,
		cycles: cycles.length - cancelled,
		cancelledCycles: cancelled,
		groups: groups.length,
		seances: seances.length,
		heldSeances: seances.filter(({ key }) => marked.has(key)).length,
		people: new Set(enrolments.map(({ personKey }) => personKey)).size,
		trainees: enrolments.length,
		dropOuts: enrolments.filter(({ leftOn }) => leftOn).length,
		marks
	};
}
