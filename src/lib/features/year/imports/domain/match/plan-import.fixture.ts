import type { DraftCycle, DraftGroup, DraftPerson, Mark, RegisterDraft } from '../register.ts';

/** One line of a register: a name in two words, a birth year or nothing, a mark a séance. */
export type Line = readonly [
	name: string,
	birthYear: number | null,
	marks: string,
	more?: { phone?: string; sex?: 'female' | 'male'; leftOn?: string; note?: string }
];

export type Sheet = {
	programme?: string;
	year?: number;
	cycle?: string;
	cancelled?: string;
	groups: Record<
		string,
		{
			days: string[];
			lines: Line[];
			slot?: DraftGroup['slot'];
			minutes?: number;
			animators?: string[];
			cancelledDays?: string[];
		}
	>;
};

/** X present, A absent, E excused, L late by ten minutes; a dot is an empty cell. */
const MARKS: Record<string, Mark> = {
	X: { kind: 'present' },
	A: { kind: 'absent' },
	E: { kind: 'excused' },
	L: { kind: 'late', minutes: 10 }
};

const FILE = 'registre.xlsx';

/** A register as it is once understood, written the way a test can be read. */
export function draftOf(...sheets: Sheet[]): RegisterDraft {
	const people = new Map<string, DraftPerson>();
	const cycles = sheets.map((sheet, index) => cycleOf(sheet, `F${index + 1}`, people));
	return { cycles, people: [...people.values()], questions: [], problems: [], layouts: [] };
}

function cycleOf(sheet: Sheet, tab: string, people: Map<string, DraftPerson>): DraftCycle {
	const { programme = 'senou', year = 2018, cycle = 'janvier-février', cancelled } = sheet;
	let row = 0;
	const place = (column: number, line: number) => ({
		file: FILE,
		sheet: tab,
		cell: `${String.fromCharCode(65 + column)}${line}`
	});
	return {
		key: `${programme} ${year} ${cycle}`,
		programme,
		year,
		label: cycle,
		cancelledBy: cancelled ? { text: cancelled, place: place(0, 1) } : undefined,
		groups: Object.entries(sheet.groups).map(([label, group]) => {
			const header = (row += 1);
			return {
				key: `${tab} ${label}`,
				label,
				slot: group.slot,
				animators: group.animators ?? [],
				seances: group.days.map((date, i) => ({
					key: `${tab} ${label} ${date}`,
					date,
					startsAt: group.slot?.startsAt,
					minutes: group.minutes ?? 90,
					yearInferred: false,
					place: place(3 + i, header),
					cancelledBy: group.cancelledDays?.includes(date)
						? { text: 'annulée', place: place(3 + i, header) }
						: undefined
				})),
				enrolments: group.lines.map(([name, birthYear, marks, more]) => {
					const line = (row += 1);
					const key = `${name} ${birthYear ?? ''}`;
					const [familyName = '', givenName = ''] = name.split(' ');
					const person = people.get(key) ?? {
						key,
						familyName,
						givenName,
						birthYear: birthYear ?? undefined,
						phone: more?.phone,
						phoneIsFictional: more?.phone ? true : undefined,
						sex: more?.sex,
						places: []
					};
					person.places.push(place(0, line));
					people.set(key, person);
					return {
						personKey: key,
						leftOn: more?.leftOn,
						place: place(0, line),
						marks: [...marks].flatMap((mark, i) =>
							MARKS[mark]
								? [
										{
											seanceKey: `${tab} ${label} ${group.days[i]}`,
											mark: MARKS[mark],
											place: place(3 + i, line)
										}
									]
								: []
						),
						observations: more?.note
							? [{ column: 'Observations', text: more.note, place: place(9, line) }]
							: []
					};
				})
			};
		})
	};
}
