/** Attendance registers as a page of letters, for tests: one line is one person. */
import type { MarkFacts, ProgrammeFacts, SeasonFacts } from './facts.ts';

/**
 * X present, A absent, E excused, L a quarter of an hour late, `-` nothing noted, a dot absent on a
 * day after leaving.
 */
export type Line = readonly [person: string, birthYear: number, marks: string];

export type Register = {
	/** « 01-11 01-18 »: month and day. */
	days: string;
	minutes: number;
	lines: readonly Line[];
	cancelledDays?: string;
};

export type CycleRegister = {
	programme: string;
	label: string;
	cancelled?: string;
	registers: readonly Register[];
};

const KINDS: Record<string, MarkFacts['kind']> = {
	X: 'present',
	A: 'absent',
	E: 'excused',
	L: 'late',
	'.': 'absent'
};

/** The rows PostgreSQL would hand over for these registers. */
export function seasonOf(
	year: number,
	programmes: ProgrammeFacts[],
	cycles: readonly CycleRegister[]
): SeasonFacts {
	const facts: SeasonFacts = {
		year,
		centre: { slug: 'jacques-brel', name: 'Centre social Jacques Brel' },
		programmes,
		cycles: [],
		groups: [],
		seances: [],
		enrolments: [],
		marks: [],
		exits: [],
		people: []
	};
	for (const { programme, label, cancelled, registers } of cycles) {
		const cycleId = `${programme} ${label}`;
		const firstDay = registers[0] ? `${year}-${registers[0].days.slice(0, 5)}` : null;
		facts.cycles.push({ id: cycleId, programme, label, firstDay, cancelledOn: cancelled ?? null });
		registers.forEach((register, at) => addGroup(facts, cycleId, `Groupe ${at + 1}`, register));
	}
	return facts;
}

function addGroup(facts: SeasonFacts, cycleId: string, label: string, register: Register): void {
	const groupId = `${cycleId} ${label}`;
	const days = register.days.split(' ').map((day) => `${facts.year}-${day}`);
	const seanceId = (day: string) => `${groupId} ${day}`;
	facts.groups.push({ id: groupId, cycleId, label });
	for (const day of days) {
		facts.seances.push({
			id: seanceId(day),
			groupId,
			day,
			plannedMinutes: register.minutes,
			realMinutes: null,
			cancelled: register.cancelledDays?.includes(day.slice(5)) ?? false
		});
	}
	for (const [personId, birthYear, marks] of register.lines) {
		const id = `${groupId} ${personId}`;
		const leftOn = days[marks.indexOf('.')] ?? null;
		facts.enrolments.push({ id, groupId, personId, enrolledOn: null, leftOn });
		[...marks].forEach((letter, at) => {
			const kind = KINDS[letter];
			if (!kind) return;
			const lateMinutes = kind === 'late' ? 15 : 0;
			facts.marks.push({ seanceId: seanceId(days[at] ?? ''), enrolmentId: id, kind, lateMinutes });
		});
		addPerson(facts, personId, birthYear);
	}
}

function addPerson(facts: SeasonFacts, id: string, birthYear: number): void {
	if (facts.people.some((person) => person.id === id)) return;
	const unknown = { ageBand: null, sex: null, commune: null };
	facts.people.push({ id, birthYear, ...unknown, seenBefore: false });
}
