export { type AbsenceRefusal, announceAbsence } from './server/announce-absence.ts';
export { type AbsenceCallLine, listAbsenceCalls } from './server/list-absence-calls.ts';
export { type Absentee, listAbsentees } from './server/list-absentees.ts';
export { noteAbsenceCall, undoAbsenceCall } from './server/note-absence-call.ts';
export { noteAbsences } from './server/note-absences.ts';
export { type NextSeance, nextSeancesOf } from './server/next-seances-of.ts';
export { type PersonEnrolment } from './server/enrolments-of.ts';
export { addDefaultProgrammes } from './server/add-default-programmes.ts';
export { startCentre } from './server/start-centre.ts';
export { addProgramme } from './server/add-programme.ts';
export { answerWithPreList } from './server/answer-with-pre-list.ts';
export { bookSeances } from './server/book-seances.ts';
export { cancelCycle } from './server/cancel-cycle.ts';
export { type CancellationRefusal, cancelSeance, restoreSeance } from './server/cancel-seance.ts';
export { enrolNewPerson } from './server/enrol-new-person.ts';
export { type EnrolRefusal, enrolPerson } from './server/enrol-person.ts';
export { type ExitLine, listExits } from './server/list-exits.ts';
export { listProgrammes, type Programme } from './server/list-programmes.ts';
export { findProgramme } from './server/find-programme.ts';
export { programmeInView } from './server/programme-in-view.ts';
export { type Animator, listAnimators } from './server/list-animators.ts';
export { listSeancesAround, type SeanceNearby } from './server/list-seances-around.ts';
export { listSeasons } from './server/list-seasons.ts';
export { foreseeSeances } from './server/foresee-seances.ts';
export { listSheetsToFill, type SheetToFill } from './server/list-sheets-to-fill.ts';
export { readPocketSheet } from './server/read-pocket-sheet.ts';
export { receivePocketMarks } from './server/receive-pocket-marks.ts';
export { readPrintedSheets } from './server/read-printed-sheets.ts';
export { readProgrammeContents, writeProgrammeContents } from './server/programme-contents.ts';
export {
	contentsOfGroup,
	contentsToTick,
	type SeanceContents
} from './server/read-seance-contents.ts';
export { planGroup } from './server/plan-group.ts';
export { type DepartureRefusal, recordDeparture } from './server/record-departure.ts';
export { type ExitEntry, recordExits } from './server/record-exits.ts';
export { noteSeanceContents } from './server/note-seance-contents.ts';
export { type AttendanceEntry, saveAttendance } from './server/save-attendance.ts';
export { saveSheet } from './server/save-sheet.ts';
export { type AttendanceSheet, showAttendanceSheet } from './server/show-attendance-sheet.ts';
export { type Group, showGroup } from './server/show-group.ts';
export { type SeasonCycle, showSeason } from './server/show-season.ts';
export {
	lockProgramme,
	type PreListRefusal,
	putBackOnPreList,
	putOnPreList,
	withdrawFromPreList
} from './server/put-on-pre-list.ts';
export {
	isOnPreList,
	listPreList,
	listWithdrawn,
	type PreListLine
} from './server/list-pre-list.ts';
export {
	type PreListOfPerson,
	preListsOf,
	programmesWaited,
	type WaitedProgramme
} from './server/pre-lists-of.ts';
export { listOpenGroups, type OpenGroup } from './server/list-open-groups.ts';
export { listWorkshopEvents } from './server/list-workshop-events.ts';
export { eraseReasons } from './server/erase-reasons.ts';
export { readAttended } from './server/read-attended.ts';
export { freeSeats } from './server/free-seats.ts';
export { lockGroup } from './server/lock-group.ts';
export { type FirstSeance, listFirstSeances } from './server/list-first-seances.ts';
export { lastChange, listToTell } from './server/list-to-tell.ts';
export { changeGroup } from './server/change-group.ts';
export { showGroupPlace } from './server/show-group-place.ts';
export { moveSeance } from './server/move-seance.ts';
export { showSeancePlace } from './server/show-seance-place.ts';
export { tellPerson, untellPerson } from './server/tell-person.ts';
