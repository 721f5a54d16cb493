import { PROJECT_KINDS } from '#lib/features/learning/projects/index.ts';
import type {
	AnswerCounts,
	FreeCounts,
	ProgrammeFree,
	ProjectCounts
} from '../../domain/count/free-counts.ts';
import type { AnswersRow, FreeRows, ProjectsRow } from './free-rows.ts';

/** The rows of a year as its counts: of the whole year, and of each programme that has any. */
export function tallyFree(rows: FreeRows): {
	year: FreeCounts | null;
	programmes: Map<string, ProgrammeFree>;
} {
	const told = [...rows.projects, ...rows.answers, ...rows.walkIns];
	const programmes = new Map<string, ProgrammeFree>();
	for (const { programmeId } of told) {
		if (programmeId) programmes.set(programmeId, programmeOf(rows, programmeId));
	}
	const { loans, repairs } = rows;
	if (told.length === 0 && loans.lent === 0 && repairs.sent === 0) {
		return { year: null, programmes };
	}
	const people = rows.people.find(({ isYear }) => isYear)?.people ?? 0;
	const projects = projectsOf(rows.projects, rows.devices, people);
	const walkIns = rows.walkIns.reduce((sum, row) => sum + row.people, 0);
	const answers = answersOf(rows.answers);
	return { year: { projects, answers, loans, repairs, ...(walkIns && { walkIns }) }, programmes };
}

function programmeOf(rows: FreeRows, id: string): ProgrammeFree {
	const isOwn = (row: { programmeId: string | null }) => row.programmeId === id;
	const projects = rows.projects.filter(isOwn);
	const people = rows.people.find((row) => !row.isYear && isOwn(row))?.people ?? 0;
	const answers = rows.answers.filter(isOwn);
	const walkIns = rows.walkIns.find(isOwn)?.people;
	return {
		projects: projects.length > 0 ? projectsOf(projects, rows.devices.filter(isOwn), people) : null,
		answers: answers.length > 0 ? answersOf(answers) : null,
		...(walkIns && { walkIns })
	};
}

function projectsOf(
	rows: ProjectsRow[],
	brought: FreeRows['devices'],
	people: number
): ProjectCounts {
	const devices = { yes: 0, partly: 0, no: 0 };
	for (const row of brought) devices[row.repaired] += row.devices;
	return {
		followed: sumOf(rows, 'projects'),
		opened: sumOf(rows, 'opened'),
		visits: sumOf(rows, 'visits'),
		minutes: sumOf(rows, 'minutes'),
		people,
		unnamed: sumOf(rows, 'unnamed'),
		outcomes: {
			finished: sumOf(rows, 'finished'),
			stopped: sumOf(rows, 'stopped'),
			'handed-on': sumOf(rows, 'handedOn')
		},
		kinds: PROJECT_KINDS.flatMap((kind) => {
			const own = rows.filter((row) => row.kind === kind);
			if (own.length === 0) return [];
			const [projects, visits] = [sumOf(own, 'projects'), sumOf(own, 'visits')];
			return [{ kind, projects, visits, minutes: sumOf(own, 'minutes') }];
		}),
		devices
	};
}

type Numbers = Exclude<keyof ProjectsRow, 'programmeId' | 'kind'>;

const sumOf = (rows: ProjectsRow[], key: Numbers): number =>
	rows.reduce((sum, row) => sum + row[key], 0);

function answersOf(rows: AnswersRow[]): AnswerCounts {
	const counts: AnswerCounts = {
		calls: { 'uses-alone': 0, 'drop-in': 0, 'pre-list': 0, nothing: 0, 'not-reached': 0 },
		renewals: { 'goes-on': 0, stops: 0, 'not-reached': 0 }
	};
	for (const row of rows) {
		if (row.what === 'call') counts.calls[row.answer] += row.people;
		else counts.renewals[row.answer] += row.people;
	}
	return counts;
}
