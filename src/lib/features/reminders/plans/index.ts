export { isAllowed } from './domain/allowed-days.ts';
export { planReminders, type PlanRequest, type ReminderPlan } from './domain/plan-reminders.ts';
export { readPlanRequest } from './domain/read-plan-request.ts';
export { isInside, narrowWindow, type SendWindow } from './domain/send-window.ts';
