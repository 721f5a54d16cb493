export { type AfterAnswer, type RenewalAnswer, renewalYear } from './domain/follow-up.ts';
