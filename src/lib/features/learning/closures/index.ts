export {
	type Calendar,
	type ClosureKind,
	closureOn,
	closureReason,
	DELIVERED,
	type Period
} from './domain/calendar.ts';
export { closedBetween } from './domain/closed-days.ts';
export { ClosureForm, ZoneForm } from './domain/closure-form.ts';
export { ZONE_NAMES, ZONES } from '#lib/shared/school-zone.ts';
