import { readKeptTexts } from '#lib/features/house/keys/index.server.ts';
import { daysLeft, delayEnds } from '#lib/features/house/keys/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo, ROLE_NAMES } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { menuAt, menuFor } from './team-menu.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
	const viewer = locals.viewer!;
	const timeZone = viewer.centre?.timeZone ?? 'Europe/Paris';
	const today = todayIn(timeZone, locals.world.now());
	const isAtDesk = locals.signIn!.isAtDesk;
	const { pathname } = url;
	const { delayedAt } = locals.signIn!;
	return {
		isAtDesk,
		who: viewer.membershipId,
		kept: isAtDesk
			? await asViewer(locals, (db) => readKeptTexts(db, locals.keys.secret, pathname))
			: [],
		/** Days she may still come in with her password alone. */
		proofDelay: delayedAt && {
			days: daysLeft(delayedAt, locals.world.now()),
			until: momentIn(timeZone, delayEnds(delayedAt))
		},
		isDemo: locals.isDemo,
		person: { name: viewer.name, role: ROLE_NAMES[viewer.role] },
		centre: viewer.centre?.name ?? 'Réseau des centres sociaux connectés',
		timeZone,
		today,
		menu: menuAt(pathname, menuFor(viewer.role, viewer.centre !== null)),
		may: {
			requests: mayDo(viewer.role, 'receive-requests'),
			people: mayDo(viewer.role, 'see-people'),
			follows: mayDo(viewer.role, 'follow-people'),
			deskFigures: mayDo(viewer.role, 'see-desk-figures'),
			marks: mayDo(viewer.role, 'mark-attendance'),
			plan: mayDo(viewer.role, 'plan-workshops'),
			form: mayDo(viewer.role, 'form-groups'),
			imports: mayDo(viewer.role, 'import-registers'),
			report: mayDo(viewer.role, 'see-report'),
			rows: mayDo(viewer.role, 'see-report-rows'),
			desks: mayDo(viewer.role, 'trust-desks')
		}
	};
};
