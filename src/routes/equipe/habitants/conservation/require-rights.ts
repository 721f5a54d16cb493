import { todayIn } from '#lib/platform/clock.ts';
import { type CentreViewer, requireDeed } from '../../require-deed.ts';

/** The direction, with the day it is in her centre. */
export function requireRights(locals: App.Locals): {
	viewer: CentreViewer;
	where: { timeZone: string; today: string };
} {
	const viewer = requireDeed(locals.viewer, 'answer-rights');
	const { timeZone } = viewer.centre;
	return { viewer, where: { timeZone, today: todayIn(timeZone, locals.world.now()) } };
}
