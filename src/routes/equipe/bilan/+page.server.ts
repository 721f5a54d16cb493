import { redirect } from '@sveltejs/kit';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'see-report');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	redirect(303, `/equipe/bilan/${today.slice(0, 4)}`);
};
