export { planReminders, type PlanRequest, type ReminderPlan } from './domain/plan-reminders.ts';
export { readPlanRequest } from './domain/read-plan-request.ts';
