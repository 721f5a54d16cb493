export type { Instance } from './domain/instance.ts';
export type { GroupPlan } from './domain/plan.ts';
export { planGroups } from './domain/plan-groups.ts';
export { InstanceRefusal, readInstance } from './domain/read-instance.ts';
export { readOfferForm } from './domain/offer-form.ts';
export { bySlot, slotKey, weeklySlotName } from './domain/slot-key.ts';
export { readWishForm } from './domain/wish-form.ts';
