export { hearProvider, type ProviderCall } from './server/answers/hear-provider.ts';
export { keepListening } from './server/answers/keep-listening.ts';
export { takeAnswer } from './server/answers/take-answer.ts';
export { haltReminders, openHalt, resumeReminders } from './server/halts.ts';
export {
	claimReminders,
	leaveReminders,
	type LeavingWorld,
	recordLeft
} from './server/leave/leave-reminders.ts';
export { sendDueReminders } from './server/leave/send-due-reminders.ts';
export { planAllCentres } from './server/plan/plan-reminders-of-all.ts';
export { beat } from './server/plan/beats.ts';
export { planCentre } from './server/plan/plan-centre.ts';
export { restoreHerNumber, stopHerNumber, wishOnSheet } from './server/wish-on-sheet.ts';
export { warnOfBudget } from './server/warn-of-budget.ts';
export { holds } from './server/holds.ts';
export { confirmDay } from './server/desk/confirm-day.ts';
export { type CallToMake, listCalls } from './server/desk/list-calls.ts';
export { lettersToPrint } from './server/desk/letters-to-print.ts';
export { listNotedCalls, type NotedCall } from './server/desk/list-noted-calls.ts';
export { noteReminderCall, undoReminderCall } from './server/desk/note-reminder-call.ts';
export { readHealth, type ReminderHealth } from './server/desk/read-health.ts';
export { readReminderYear, type ReminderYear } from './server/desk/read-year.ts';
