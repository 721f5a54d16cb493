import type { Cell, Sheet, Workbook } from '#lib/shared/workbook.ts';
import type { Mark, ReadingContext, RegisterDraft } from '../../register.ts';
import { hideConfidential } from '../cells/hide-confidential.ts';
import { readRegisters } from './read-registers.ts';

export const PROGRAMMES: ReadingContext['programmes'] = [
	{
		slug: 'ateliers',
		name: 'Ateliers informatiques',
		aliases: [
			'ateliers informatiques',
			'atelier multimédia',
			'atelier informatique',
			'initiation informatique'
		],
		defaultMinutes: 120
	},
	{
		slug: 'senou',
		name: 'SÉNOU',
		aliases: ['senou', 'sénou', 'ateliers informatiques senou'],
		defaultMinutes: 90
	},
	{
		slug: 'numerikids',
		name: 'Numéri’Kids',
		aliases: ['numérikids', "numéri'kids"],
		defaultMinutes: 120
	},
	{
		slug: 'perfectionnement',
		name: 'Perfectionnement',
		aliases: ['perfectionnement', 'repair café', 'repair cafe'],
		defaultMinutes: 120
	},
	{ slug: 'fablab', name: 'FabLab', aliases: ['fablab', 'fab lab'], defaultMinutes: 90 }
];

/**
 * A tab drawn as text: one line a row, cells between bars. `@2018-01-11` is a real date, `#12` a real
 * number, anything else the text a person typed.
 */
export function tab(name: string, drawing: string): Sheet {
	const lines = drawing
		.replace(/^\n/, '')
		.replace(/\n[\t ]*$/, '')
		.split('\n');
	const rows = lines.map((line) =>
		line.trim() === '' ? [] : line.split('|').map((text) => cellOf(text.trim()))
	);
	return { name, rows, width: Math.max(0, ...rows.map((row) => row.length)) };
}

function cellOf(text: string): Cell | undefined {
	if (text === '') return undefined;
	if (text.startsWith('@'))
		return { text: text.slice(1).split('-').reverse().join('/'), date: text.slice(1) };
	return text.startsWith('#') ? { text: text.slice(1), number: Number(text.slice(1)) } : { text };
}

export function book(fileName: string, ...sheets: Sheet[]): Workbook {
	return { fileName, format: fileName.endsWith('.csv') ? 'csv' : 'xlsx', sheets };
}

export function read(
	workbooks: Workbook | Workbook[],
	asked: Partial<ReadingContext> = {}
): RegisterDraft {
	const context = { year: 2018, programmes: PROGRAMMES, answers: {}, mappings: {}, ...asked };
	const clean = [workbooks].flat().map(hideConfidential);
	const draft = readRegisters(
		clean.map(({ workbook }) => workbook),
		context
	);
	return { ...draft, problems: [...clean.flatMap(({ hidden }) => hidden), ...draft.problems] };
}

/** One line a group: what a reader of the preview would check first. */
export function outline(draft: RegisterDraft): string[] {
	return draft.cycles.flatMap((cycle) => {
		const title = `${cycle.programme} ${cycle.year} ${cycle.label}`;
		if (cycle.groups.length === 0) return [`${title} : ${cycle.cancelledBy ? 'annulé' : 'vide'}`];
		return cycle.groups.map((group) => {
			const minutes = [...new Set(group.seances.map((seance) => seance.minutes))].join('/');
			const counts = { present: 0, late: 0, excused: 0, absent: 0 };
			for (const { mark } of group.enrolments.flatMap(({ marks }) => marks)) counts[mark.kind]++;
			const marks = `${counts.present}p ${counts.late}r ${counts.excused}e ${counts.absent}a`;
			return `${title} [${group.label}] ${group.enrolments.length} pers. ${group.seances.length}×${minutes} ${marks}`;
		});
	});
}

/** Every mark by person and day: "martin paul 2018-01-11 present". */
export function marksOf(draft: RegisterDraft): string[] {
	const names = new Map(
		draft.people.map((person) => [person.key, `${person.familyName} ${person.givenName}`.trim()])
	);
	return draft.cycles
		.flatMap(({ groups }) => groups)
		.flatMap(({ seances, enrolments }) =>
			enrolments.flatMap(({ personKey, marks }) =>
				marks.map(({ seanceKey, mark }) => {
					const day = seances.find(({ key }) => key === seanceKey)?.date;
					return `${names.get(personKey)} ${day} ${spoken(mark)}`;
				})
			)
		)
		.sort();
}

function spoken(mark: Mark): string {
	return mark.kind === 'late' ? `late ${mark.minutes}` : mark.kind;
}

export function peopleOf(draft: RegisterDraft): string[] {
	return draft.people.map(({ familyName, givenName, birthYear }) =>
		[familyName, givenName, birthYear].filter((part) => part).join(' ')
	);
}

export function questionsOf(draft: RegisterDraft): string[] {
	return draft.questions.map(({ kind, place, assumed }) => `${kind} ${place.cell} ${assumed}`);
}

export function problemsOf(draft: RegisterDraft): string[] {
	return draft.problems.map(({ cell, message }) => `${cell} ${message}`);
}
