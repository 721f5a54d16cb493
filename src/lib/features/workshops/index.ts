export {
	type AttendanceRefusal,
	type Mark,
	MARK_NAMES,
	type MarkKind
} from './domain/attendance.ts';
export { SEANCE_STATUS_NAMES, type SeanceStatus, seanceStatus } from './domain/seance-status.ts';
export { clockName, type Slot, slotName } from './domain/slot.ts';
export { groupName, labelOf } from './domain/group-name.ts';
export {
	DURATION_FIELD,
	markField,
	minutesField,
	readSheetForm,
	type SheetForm
} from './domain/sheet-form.ts';
export type { NewGroup, PlanRefusal } from './domain/group-plan.ts';
export { EnrolForm, GroupForm } from './domain/group-form.ts';
