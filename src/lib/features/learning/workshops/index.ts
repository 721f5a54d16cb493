export { readAbsencesForm } from './domain/absences-form.ts';
export {
	type AttendanceRefusal,
	type Mark,
	MARK_NAMES,
	type MarkKind
} from './domain/attendance.ts';
export { type AbsenceCallOutcome, isAbsenceCallOutcome } from './domain/absence-call.ts';
export { EXIT_WORDS, type ExitWord } from './domain/course-exit.ts';
export { type CourseStage, courseStage } from './domain/course-stage.ts';
export { exitsNoted } from './domain/exits-noted.ts';
export { readExitForm } from './domain/exit-form.ts';
export { type SeanceStatus, seanceStatus } from './domain/seance-status.ts';
export { endOf, type Slot, slotName } from './domain/slot.ts';
export { GroupChangeForm } from './domain/group-change.ts';
export { MoveForm } from './domain/move-form.ts';
export { refuseMovingFrom } from './domain/seance-move.ts';
export { groupName, labelOf } from './domain/group-name.ts';
export {
	readKnown,
	readSheetForm,
	POCKET_OWNER_FIELD,
	type SheetForm
} from './domain/sheet-form.ts';
export { type PrintedSheet, printedSheets } from './domain/printed-sheet.ts';
export { readUnexpected, typedUnexpected, type UnexpectedTyped } from './domain/unexpected.ts';
export { QUICK_FIELDS, readQuickSheet } from './domain/quick-sheet.ts';
export { markWord } from './domain/mark-word.ts';
export { type MarkConflict, type SaidConflict, sayConflicts } from './domain/sheet-conflict.ts';
export type { NewGroup, PlanRefusal } from './domain/group-plan.ts';
export { EnrolForm, GroupForm } from './domain/group-form.ts';
export { ProgrammeForm } from './domain/programme-form.ts';
export type { CourseDates } from './domain/course-dates.ts';
export { certificates } from './domain/certificate.ts';
export { contentsOf } from './domain/programme-contents.ts';
export { readContentLines } from './domain/content-list.ts';
export { type ContentsForm, readContentsForm } from './domain/contents-form.ts';
