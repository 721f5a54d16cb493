export {
	type AbsenceRefusal,
	announceAbsence,
	withdrawAbsence
} from './server/absences/announce-absence.ts';
export { type AbsenceCallLine, listAbsenceCalls } from './server/absences/list-absence-calls.ts';
export { type Absentee, listAbsentees } from './server/absences/list-absentees.ts';
export { listAnnounced } from './server/absences/list-announced.ts';
export { noteAbsenceCall, undoAbsenceCall } from './server/absences/note-absence-call.ts';
export { noteAbsences } from './server/absences/note-absences.ts';
export {
	type ExpectedAt,
	listChangedSeances,
	listExpected
} from './server/seances/list-expected.ts';
export { type NextSeance, nextSeancesOf } from './server/seances/next-seances-of.ts';
export { listTakenOff } from './server/enrolments/list-taken-off.ts';
export { type PersonEnrolment } from './server/enrolments/enrolments-of.ts';
export { addDefaultProgrammes } from './server/programmes/add-default-programmes.ts';
export { startCentre } from './server/programmes/start-centre.ts';
export { addProgramme } from './server/programmes/add-programme.ts';
export { answerWithPreList } from './server/pre-lists/answer-with-pre-list.ts';
export { bookSeances } from './server/seances/book-seances.ts';
export { cancelCycle } from './server/groups/cancel-cycle.ts';
export {
	type CancellationRefusal,
	cancelSeance,
	restoreSeance
} from './server/seances/cancel-seance.ts';
export { enrolNewPerson } from './server/enrolments/enrol-new-person.ts';
export { type EnrolRefusal, enrolPerson } from './server/enrolments/enrol-person.ts';
export { type ExitLine, exitsOf } from './server/exits/list-exits.ts';
export { listProgrammes, type Programme } from './server/programmes/list-programmes.ts';
export { changeFormat } from './server/programmes/change-format.ts';
export { readFormats, listFormats } from './server/programmes/formats-said.ts';
export { offeredBy, sayOfferedBy } from './server/programmes/offered-by.ts';
export { readEnrolled } from './server/programmes/read-enrolled.ts';
export { refuseStepOf } from './server/programmes/refuse-step-of.ts';
export { findProgramme } from './server/programmes/find-programme.ts';
export { programmeInView } from './server/pre-lists/programme-in-view.ts';
export { listSeancesAround, type SeanceNearby } from './server/seances/list-seances-around.ts';
export { listSeancesBetween, type PlannedSeance } from './server/seances/list-seances-between.ts';
export { listSeasons } from './server/groups/list-seasons.ts';
export { foreseeSeances } from './server/seances/foresee-seances.ts';
export { listSheetsToFill, type SheetToFill } from './server/attendance/list-sheets-to-fill.ts';
export { readPocketSheet } from './server/attendance/read-pocket-sheet.ts';
export { readTakers } from './server/attendance/read-takers.ts';
export { receivePocketMarks } from './server/attendance/receive-pocket-marks.ts';
export { readPrintedSheets } from './server/attendance/read-printed-sheets.ts';
export {
	contentsTaught,
	readProgrammeContents,
	writeProgrammeContents
} from './server/programmes/programme-contents.ts';
export {
	contentsDone,
	askContents,
	contentsToTick,
	tellContents,
	type SeanceContents
} from './server/programmes/read-seance-contents.ts';
export { planGroup } from './server/groups/plan-group.ts';
export { type DepartureRefusal, recordDeparture } from './server/enrolments/record-departure.ts';
export { type ExitEntry, recordExits } from './server/exits/record-exits.ts';
export { noteSeanceContents } from './server/programmes/note-seance-contents.ts';
export { type AttendanceEntry, saveAttendance } from './server/attendance/save-attendance.ts';
export { saveSheet } from './server/attendance/save-sheet.ts';
export {
	type AttendanceSheet,
	showAttendanceSheet
} from './server/attendance/show-attendance-sheet.ts';
export { meetsAgain } from './server/seances/states/meets-again.ts';
export { type Group, showGroup } from './server/groups/show-group.ts';
export { type SeasonCycle, showSeason } from './server/groups/show-season.ts';
export {
	lockProgramme,
	type PreListRefusal,
	putBackOnPreList,
	putOnPreList,
	withdrawFromPreList
} from './server/pre-lists/put-on-pre-list.ts';
export {
	countWaiting,
	isOnPreList,
	listPreList,
	listWithdrawn,
	type PreListLine
} from './server/pre-lists/list-pre-list.ts';
export {
	type PreListOfPerson,
	preListsOf,
	programmesWaited,
	type WaitedProgramme
} from './server/pre-lists/pre-lists-of.ts';
export { waitsSomewhere } from './server/pre-lists/pre-list-statuses.ts';
export { listOpenGroups, type OpenGroup } from './server/pre-lists/list-open-groups.ts';
export { listWorkshopEvents } from './server/enrolments/list-workshop-events.ts';
export { readAttended } from './server/exits/read-attended.ts';
export { freeSeats } from './server/pre-lists/free-seats.ts';
export { lockGroup } from './server/enrolments/lock-group.ts';
export { type FirstSeance, listFirstSeances } from './server/seances/list-first-seances.ts';
export { everChanged, lastChange, listToTell } from './server/seances/list-to-tell.ts';
export { changeGroup } from './server/groups/change-group.ts';
export { showGroupPlace } from './server/groups/show-group-place.ts';
export { moveSeance } from './server/seances/move-seance.ts';
export { showSeancePlace } from './server/seances/show-seance-place.ts';
export { tellPerson, untellPerson } from './server/seances/tell-person.ts';
export { holds } from './server/holds.ts';
export { groupOfEnrolment, programmeOfEntry } from './server/held/words.ts';
