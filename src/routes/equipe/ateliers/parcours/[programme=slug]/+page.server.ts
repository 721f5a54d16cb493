import { error } from '@sveltejs/kit';
import { listComingMeetings, showFunnel } from '#lib/features/learning/funnels/index.server.ts';
import { originNamed, viewOf } from '#lib/features/learning/funnels/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { accessTo, mayDo } from '#lib/features/house/staff/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../require-deed.ts';
import { funnelActions } from './funnel-actions.ts';
import { funnelLine } from './funnel-line.ts';
import { meetingChoices } from './meeting-choices.ts';
import { addressOf, originRows, originTabs, stepTabs } from './funnel-tabs.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const asked = viewOf(url.searchParams.get('etape'));
	const origin = originNamed(url.searchParams.get('origine'));
	const after = url.searchParams.get('apres');
	const mayLead = mayDo(viewer.role, 'lead-funnel');
	const seesAttendance = accessTo('attendance', viewer.role) !== 'none';
	const view = seesAttendance || (asked !== 'active' && asked !== 'completed') ? asked : 'placed';
	return asViewer(locals, async (db) => {
		const programme = (await listProgrammes(db)).find(({ slug }) => slug === params.programme);
		if (!programme) {
			error(404, { message: 'Ce programme n’existe pas, ou n’est pas de votre centre.' });
		}
		const programmeId = programme.id;
		const funnel = await showFunnel(db, { programmeId, view, origin, after, today });
		const meetings = mayLead ? await listComingMeetings(db, { today, programmeId }) : [];
		return {
			programme: { slug: programme.slug, name: programme.name },
			today,
			mayWriteLetters: mayDo(viewer.role, 'plan-workshops'),
			isToFollow: view === 'to-follow',
			total: funnel.counts.total,
			inView: funnel.inView,
			steps: stepTabs(funnel.counts, { view, seesAttendance }),
			seesAttendance,
			byOrigin: originRows(funnel.byOrigin),
			origins: originTabs(funnel.origins, view, origin),
			query: addressOf({ view, origin, after }),
			lines: funnel.lines.map((line) => funnelLine(line, mayLead)),
			meetings: meetingChoices(meetings),
			nextHref: funnel.next && `?${addressOf({ view, origin, after: funnel.next })}`,
			firstHref: after && `?${addressOf({ view, origin, after: null })}`
		};
	});
};

export const actions: Actions = funnelActions;
