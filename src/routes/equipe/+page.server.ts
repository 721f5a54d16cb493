import { redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { mayDo } from '#lib/features/staff/index.ts';
import { listSeancesAround } from '#lib/features/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = locals.viewer!;
	if (!viewer.centre) redirect(303, '/equipe/reseau');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const seances = await asViewer(locals, (db) => listSeancesAround(db, today));
	const open = seances.filter((seance) => !seance.cancelled);
	return {
		firstName: viewer.name.split(' ')[0]!,
		todayDay: today,
		seances: open.filter((seance) => seance.day === today),
		toFill: mayDo(viewer.role, 'mark-attendance')
			? open.filter((seance) => seance.day < today)
			: [],
		ahead: open.filter((seance) => seance.day > today)
	};
};
