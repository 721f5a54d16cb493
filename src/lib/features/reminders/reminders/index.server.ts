export { takeAnswer } from './server/answers/take-answer.ts';
export { leaveReminders, type LeavingWorld } from './server/leave/leave-reminders.ts';
export { sendDueReminders } from './server/leave/send-due-reminders.ts';
export { planAllCentres } from './server/plan/plan-reminders-of-all.ts';
export { planCentre } from './server/plan/plan-centre.ts';
export { restoreHerNumber, stopHerNumber, wishOnSheet } from './server/wish-on-sheet.ts';
export { holds } from './server/holds.ts';
