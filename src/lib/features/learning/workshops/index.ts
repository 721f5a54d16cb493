export { readAbsencesForm } from './domain/absences/absences-form.ts';
export {
	type AttendanceRefusal,
	type Mark,
	MARK_NAMES,
	type MarkKind
} from './domain/attendance/attendance.ts';
export { AbsenceCallForm, UndoCallForm } from './domain/absences/absence-call-form.ts';
export { EXIT_WORDS, type ExitWord } from './domain/exits/course-exit.ts';
export { type CourseStage, courseStage } from './domain/exits/course-stage.ts';
export { exitsNoted } from './domain/exits/exits-noted.ts';
export { readExitForm } from './domain/exits/exit-form.ts';
export { type SeanceStatus, seanceStatus } from './domain/seances/seance-status.ts';
export { endOf, type Slot, slotName } from './domain/seances/slot.ts';
export { GroupChangeForm } from './domain/groups/group-change.ts';
export { MoveForm } from './domain/seances/move-form.ts';
export { refuseMovingFrom } from './domain/seances/seance-move.ts';
export { cycleName } from './domain/groups/cycle-name.ts';
export { groupName, labelOf } from './domain/groups/group-name.ts';
export {
	readKnown,
	readSheetForm,
	POCKET_OWNER_FIELD,
	type SheetForm
} from './domain/attendance/sheet-form.ts';
export { type PrintedSheet, printedSheets } from './domain/attendance/printed-sheet.ts';
export { readUnexpected } from './domain/attendance/unexpected.ts';
export { readQuickSheet } from './domain/attendance/quick-sheet.ts';
export { type MarkConflict, sayConflicts } from './domain/attendance/sheet-conflict.ts';
export type { NewGroup, PlanRefusal } from './domain/groups/group-plan.ts';
export { EnrolForm, GroupForm } from './domain/groups/group-form.ts';
export { FormatForm, ProgrammeForm } from './domain/programmes/programme-form.ts';
export {
	countsRegularity,
	formatChoices,
	formatName,
	type FormatRefusal,
	hasStep,
	isStep,
	type ProgrammeFormat,
	type ProgrammeStep,
	refuseStep
} from './domain/programmes/programme-format.ts';
export { partnerSheet } from './domain/programmes/partner-sheet.ts';
export type { CourseDates } from './domain/seances/course-dates.ts';
export { certificates } from './domain/exits/certificate.ts';
export { contentsOf } from './domain/programmes/programme-contents.ts';
export { readContentLines } from './domain/programmes/content-list.ts';
export { readContentsForm } from './domain/programmes/contents-form.ts';
