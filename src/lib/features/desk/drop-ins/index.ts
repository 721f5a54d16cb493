export { type Device, DEVICES } from './domain/device.ts';
export type { DropInPlan, DropInPlanRefusal } from './domain/drop-in-plan.ts';
export { ChangeForm, DropInForm, SeatForm, SLOT_FIELDS } from './domain/drop-in-form.ts';
export { seatsName, type SlotStatus, slotStatus } from './domain/slot-status.ts';
export { type VisitStatus, visitStatus } from './domain/visit-status.ts';
