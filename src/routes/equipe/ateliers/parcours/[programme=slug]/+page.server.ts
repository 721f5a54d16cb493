import { accessTo, mayDo } from '#lib/features/house/staff/index.ts';
import { listComingMeetings, showFunnel } from '#lib/features/learning/funnels/index.server.ts';
import { originNamed, viewOf } from '#lib/features/learning/funnels/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { programmeWith } from '../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../programme-tabs.ts';
import { funnelActions } from './funnel-actions.ts';
import { funnelLine } from './funnel-line.ts';
import { meetingChoices } from './meeting-choices.ts';
import { addressOf, originRows, originTabs, stepTabs } from './funnel-tabs.ts';
import type { Actions } from './$types';

export const load = shown(
	'receive-requests',
	async (db, { params, url, viewer, today }: Asked<'programme'>) => {
		const asked = viewOf(url.searchParams.get('etape'));
		const origin = originNamed(url.searchParams.get('origine'));
		const after = url.searchParams.get('apres');
		const mayLead = mayDo(viewer.role, 'lead-funnel');
		const seesAttendance = accessTo('attendance', viewer.role) !== 'none';
		const view = seesAttendance || (asked !== 'active' && asked !== 'completed') ? asked : 'placed';
		const programme = await programmeWith(db, params.programme, 'commitment');
		const { id: programmeId, slug, name } = programme;
		const funnel = await showFunnel(db, { programmeId, view, origin, after, today });
		const meetings = mayLead ? await listComingMeetings(db, { today, programmeId }) : [];
		return {
			programme: { slug, name },
			tabs: programmeTabs(programme, viewer.role, 'funnel'),
			today,
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
	}
);

export const actions: Actions = deeds(funnelActions);
