import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	listComingMeetings,
	listPastMeetings,
	planMeeting
} from '#lib/features/learning/funnels/index.server.ts';
import { MEETING_FIELDS, meetingAsked, MeetingForm } from '#lib/features/learning/funnels/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { hasStep } from '#lib/features/learning/workshops/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { readDatedId } from '#lib/shared/identifier.ts';
import { programmeWith } from '../groupes/former/programme-of.ts';
import { programmeTabs } from '../programme-tabs.ts';
import { freePlaceOf } from '../../semaine/free-place.ts';
import { meetingChoices } from './meeting-choices.ts';
import type { Actions } from './$types';

/** Meetings that are over, a page. */
const PAGE = 20;

export const load = shown('receive-requests', async (db, { viewer, url, today }) => {
	const after = readDatedId(url.searchParams.get('apres'), '~');
	const slug = url.searchParams.get('programme');
	const programme = slug ? await programmeWith(db, slug, 'meeting') : null;
	const of = { today, ...(programme && { programmeId: programme.id }) };
	const found = await listPastMeetings(db, { ...of, after, size: PAGE + 1 });
	const past = found.slice(0, PAGE);
	const last = past.at(-1);
	const programmes = await listProgrammes(db);
	return {
		today,
		at: freePlaceOf(url, { day: '', from: '14:00', until: '15:30' }),
		isPlanning: url.searchParams.has('jour'),
		mayLead: mayDo(viewer.role, 'lead-funnel'),
		programmes: programmes
			.filter(({ format }) => hasStep(format, 'meeting'))
			.map(({ id, name }) => ({ value: id, label: name })),
		...(await meetingChoices(db)),
		name: programme?.name ?? null,
		tabs: programme ? programmeTabs(programme, viewer.role, 'meetings') : [],
		coming: after ? [] : await listComingMeetings(db, of),
		isFirstPage: after === undefined,
		firstHref: slug ? `${url.pathname}?programme=${slug}` : url.pathname,
		past,
		nextHref:
			found.length > PAGE && last
				? `?${new URLSearchParams({ ...(slug && { programme: slug }), apres: `${last.day}~${last.id}` })}`
				: null
	};
});

export const actions: Actions = deeds({
	default: deed(
		'lead-funnel',
		MeetingForm,
		(db, { programme, ...asked }, { today }) =>
			planMeeting(db, { programmeId: programme, ...meetingAsked(asked), today }),
		({ id }) => `/equipe/ateliers/reunions/${id}`,
		{ 'unknown-programme': 'programme', ...MEETING_FIELDS }
	)
});
