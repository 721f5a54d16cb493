import type { PlainDate } from './register.ts';
import { askIfCancelled, askIfCycleCancelled } from './ask-cancellation.ts';
import { yearHint } from './block-facts.ts';
import { weekdayOfDate, yearOf } from './calendar-words.ts';
import { type CycleName, findCycleName, isSameCycleName, readCycleTab } from './cycle-name.ts';
import { cycleLabel } from './cycle-label.ts';
import { chooseProgramme, findProgramme } from './find-programme.ts';
import type { Notebook } from './notebook.ts';
import { dateOfPiece } from './read-date-piece.ts';
import { daysInSentence } from './read-line.ts';
import { seanceMinutes } from './seance-minutes.ts';
import type { SeasonCycle, SeasonGroup } from './season-group.ts';
import type { Note } from './table-source.ts';

/**
 * Notes that cancel a séance or a whole cycle ("Session mai-juin : annulée, 0 inscrit.") become facts,
 * shown for confirmation (issue §3-4). A note that names neither a day nor a cycle is left alone.
 */
export function takeNotes(notes: Note[], cycles: SeasonCycle[], notebook: Notebook): SeasonCycle[] {
	const result = [...cycles];
	for (const note of notes) {
		const days = daysOf(note, notebook);
		const name =
			findCycleName(note.text) ??
			(note.hasPeople ? undefined : (note.titles.cycle ?? readCycleTab(note.names.tabName)));
		if (days.length > 0) cancelSeances(note, days, result, notebook);
		else if (name) cancelCycle(note, name, result, notebook);
	}
	return result;
}

function daysOf(note: Note, notebook: Notebook): PlainDate[] {
	const year = yearHint(note.titles, note.names)?.from ?? notebook.context.year;
	return daysInSentence(note.text).flatMap((piece) => dateOfPiece(piece, year, false) ?? []);
}

function programmeOf(note: Note, cycles: SeasonCycle[], notebook: Notebook): string {
	const own = findProgramme(note.text, notebook.context.programmes)?.slug;
	if (own) return own;
	const near = new Set(
		cycles
			.filter(({ groups }) => groups.some(({ place }) => place.file === note.place.file))
			.map(({ programme }) => programme)
	);
	const [only] = near;
	if (only !== undefined && near.size === 1) return only;
	return chooseProgramme(
		[...note.titles.subjects, note.names.tabName, note.names.fileName],
		note.place,
		notebook
	);
}

function cancelCycle(note: Note, name: CycleName, cycles: SeasonCycle[], notebook: Notebook): void {
	const programme = programmeOf(note, cycles, notebook);
	const known = cycles.find((cycle) => cycle.programme === programme && isNamed(cycle, name));
	const attended =
		known?.groups.some(({ enrolments }) => enrolments.some(({ marks }) => marks.size > 0)) ?? false;
	const cycle: SeasonCycle = known ?? {
		programme,
		name,
		year: name.year ?? yearHint(note.titles, note.names)?.from ?? notebook.context.year,
		groups: []
	};
	if (!askIfCycleCancelled(cycleLabel(cycle), note, attended, notebook)) return;
	cycle.cancelledBy = { text: note.text, place: note.place };
	if (!known) cycles.push(cycle);
}

function isNamed(cycle: SeasonCycle, name: CycleName): boolean {
	return (
		(cycle.name !== undefined && isSameCycleName(cycle.name, name)) ||
		(name.months !== undefined && cycleLabel(cycle) === name.months)
	);
}

function cancelSeances(
	note: Note,
	days: PlainDate[],
	cycles: SeasonCycle[],
	notebook: Notebook
): void {
	const groups = groupsNear(note, cycles, notebook);
	for (const day of days) {
		const meeting = groups.filter((group) => group.seances.some(({ date }) => date === day));
		const missing = groups.filter((group) => wouldMeet(group, day));
		for (const group of meeting)
			for (const seance of group.seances.filter(({ date }) => date === day)) {
				const attended = group.enrolments.some(({ marks }) =>
					isAttendance(marks.get(seance)?.mark.kind)
				);
				if (askIfCancelled(seance, note, attended, notebook))
					seance.cancelledBy = { text: note.text, place: note.place };
			}
		if (meeting.length > 0) continue;
		for (const group of missing) addCancelled(group, day, note, notebook);
	}
}

/** Groups of the same tab when it has some, else of the same file and programme. */
function groupsNear(note: Note, cycles: SeasonCycle[], notebook: Notebook): SeasonGroup[] {
	const all = cycles.flatMap(({ groups }) => groups);
	const sameTab = all.filter(
		({ place }) => place.file === note.place.file && place.sheet === note.place.sheet
	);
	if (sameTab.length > 0) return sameTab;
	const programme = programmeOf(note, cycles, notebook);
	return all.filter(
		({ place, facts }) => place.file === note.place.file && facts.programme === programme
	);
}

/** The group meets on that weekday, and the day is inside its season. */
function wouldMeet(group: SeasonGroup, day: PlainDate): boolean {
	const dates = group.seances.map(({ date }) => date);
	const [first, last] = [dates[0], dates.at(-1)];
	if (!first || !last || yearOf(day) < yearOf(first) || yearOf(day) > yearOf(last)) return false;
	const sameWeekday = dates.filter((date) => weekdayOfDate(date) === weekdayOfDate(day)).length;
	return day > first && day < last && sameWeekday * 2 > dates.length;
}

function addCancelled(group: SeasonGroup, day: PlainDate, note: Note, notebook: Notebook): void {
	if (!askIfCancelled({ date: day }, note, false, notebook)) return;
	const [like] = group.seances;
	const minutes =
		like?.minutes ??
		seanceMinutes(
			{ date: day, yearInferred: true, place: note.place },
			{ ...group, workbook: 0, section: '', rows: [] },
			notebook
		);
	group.seances.push({
		date: day,
		startsAt: like?.startsAt,
		minutes,
		yearInferred: true,
		place: note.place,
		cancelledBy: { text: note.text, place: note.place }
	});
	group.seances.sort((one, other) => (one.date < other.date ? -1 : 1));
}

function isAttendance(kind: string | undefined): boolean {
	return kind === 'present' || kind === 'late';
}
