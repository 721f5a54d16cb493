import { askIfCancelled } from '../sheets/ask-cancellation.ts';
import { weekdayOfDate, yearOf } from '../cells/plain-dates.ts';
import { programmeOf } from './note-programme.ts';
import type { Notebook } from '../../notebook.ts';
import type { PlainDate } from '../../register.ts';
import { seanceMinutes } from './seance-minutes.ts';
import type { SeasonCycle, SeasonGroup } from './season-group.ts';
import type { Note } from '../sheets/table-source.ts';

/** A note that names days cancels the séances of those days, or adds one the group would have held. */
export function cancelSeances(
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
