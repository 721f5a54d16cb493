import * as v from 'valibot';
import {
	cancelMeeting,
	changeMeeting,
	commitPerson,
	markMeeting,
	noteCall,
	restoreMeeting
} from '#lib/features/learning/funnels/index.server.ts';
import {
	MEETING_FIELDS,
	meetingAsked,
	MeetingChangeForm,
	MeetingLineForm,
	MeetingTellingForm
} from '#lib/features/learning/funnels/index.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import type { Db } from '#lib/platform/database/acting.ts';

type AtMeeting = Doing<'reunion'>;
type Line = v.InferOutput<typeof MeetingLineForm>;

/** One tap on a line: the page comes back to it. */
const onLine = <Done extends object>(
	work: (db: Db, sent: Line, doing: AtMeeting) => Promise<Done>
) =>
	deed(
		'lead-funnel',
		MeetingLineForm,
		work,
		(_done, { url }, { entree }) => `${url.pathname}#${entree}`
	);

const mark = (came: boolean | null) =>
	onLine((db, { entree }, { params, today }) =>
		markMeeting(db, { meetingId: params.reunion, marks: new Map([[entree, came]]), today })
	);

/** The meeting itself. */
const onMeeting = <Done extends object>(work: (db: Db, meetingId: string) => Promise<Done>) =>
	deed(
		'lead-funnel',
		v.object({}),
		(db, _nothing, { params }: AtMeeting) => work(db, params.reunion),
		here
	);

export const meetingActions = {
	changer: deed(
		'lead-funnel',
		MeetingChangeForm,
		(db, sent, { params, today }: AtMeeting) =>
			changeMeeting(db, { meetingId: params.reunion, ...meetingAsked(sent), today }),
		here,
		MEETING_FIELDS
	),
	/** It is a call, whose word counts as any other. */
	prevenir: deed(
		'lead-funnel',
		MeetingTellingForm,
		(db, { entree, suite }, { today }) => noteCall(db, { entryId: entree, outcome: suite, today }),
		here
	),
	venue: mark(true),
	'pas-venue': mark(false),
	'ne-rien-noter': mark(null),
	engager: onLine((db, { entree, facon }, { today }) =>
		commitPerson(db, { entryId: entree, way: facon, today })
	),
	annuler: onMeeting(cancelMeeting),
	retablir: onMeeting(restoreMeeting)
};
