import { redirect } from '@sveltejs/kit';
import { readBackupAge } from '#lib/features/backups/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { mayDo } from '#lib/features/staff/index.ts';
import { listSeancesAround } from '#lib/features/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = locals.viewer!;
	if (!viewer.centre)
		redirect(303, viewer.role === 'administration' ? '/equipe/centres' : '/equipe/reseau');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const seances = await asViewer(locals, (db) => listSeancesAround(db, today));
	const open = seances.filter((seance) => !seance.cancelled);
	const backup = viewer.role === 'direction' ? await asViewer(locals, readBackupAge) : null;
	// Invented people need no backup.
	const isShown = backup !== null && !(locals.isDemo && backup.state === 'never');
	return {
		backup: isShown ? { state: backup.state, hours: backup.hours } : null,
		firstName: viewer.name.split(' ')[0]!,
		todayDay: today,
		seances: open.filter((seance) => seance.day === today),
		toFill: mayDo(viewer.role, 'mark-attendance')
			? open.filter((seance) => seance.day < today)
			: [],
		ahead: open.filter((seance) => seance.day > today)
	};
};
