import {
	commitPerson,
	invitePeople,
	markMeeting,
	noteCall,
	noteWhereTo,
	pauseFollowUp,
	planMeeting,
	showFunnel
} from '#lib/features/learning/funnels/index.server.ts';
import { hasStep } from '#lib/features/learning/workshops/index.ts';
import { listPreList, listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { closedDays } from '../calendar/closed-days.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';

type Story = DeskTelling & { programmeId: string };

/** A week ago there was a meeting, and there is one in a week: everybody waiting is somewhere. */
export async function writeFunnels(db: Db, telling: DeskTelling): Promise<void> {
	const courses = (await listProgrammes(db)).filter(({ format }) => hasStep(format, 'meeting'));
	const slugs = new Set(courses.map(({ slug }) => slug));
	for (const [programme] of telling.desk.content.preLists) {
		if (!slugs.has(programme)) continue;
		const story = { ...telling, programmeId: telling.programmes.get(programme)! };
		const met = await writePastMeeting(db, story);
		await writeComingMeeting(db, story, met);
		await writeWhereTo(db, story);
	}
}

/** Of those who waited by then: one commits herself, one thinks, one is awaited in vain, one cannot. */
async function writePastMeeting(db: Db, story: Story): Promise<number> {
	const { today, programmeId } = story;
	const day = openDay(daysBefore(today, 8));
	const invitedOn = daysBefore(day, 10);
	const early = (await waiting(db, story)).filter(({ since }) => since < invitedOn).slice(0, 4);
	if (early.length === 0) return 0;
	await animate(db, story, invitedOn, '10:10');
	const meetingId = await plan(db, programmeId, { day, today: invitedOn });
	const entryIds = early.map(({ entryId }) => entryId);
	accepted(await invitePeople(db, { entryIds, channel: 'letter', meetingId, today: invitedOn }));
	const [commits, thinks, missed, cannot] = entryIds;
	if (cannot) {
		const called = daysBefore(day, 3);
		await actAs(db, story.team.accueil, momentOf(called, '11:20', story.timeZone, story.now));
		accepted(await noteCall(db, { entryId: cannot, outcome: 'cannot-come', today: called }));
		await animate(db, story, called, '14:05');
		// She asked for some days of peace: she is called this week.
		const until = daysBefore(today, -2);
		accepted(await pauseFollowUp(db, { entryId: cannot, until, today: called }));
	}
	await animate(db, story, day, '15:40');
	const marks = new Map<string, boolean>();
	for (const id of [commits, thinks]) if (id) marks.set(id, true);
	if (missed) marks.set(missed, false);
	accepted(await markMeeting(db, { meetingId, marks, today: day }));
	accepted(await commitPerson(db, { entryId: commits!, way: 'paper', today: day }));
	return early.length;
}

/** Of those who came later, one has not answered yet, one comes; the last ones are not invited. */
async function writeComingMeeting(db: Db, story: Story, met: number): Promise<void> {
	const { today, programmeId } = story;
	const [silent, comes] = (await waiting(db, story)).slice(met, -1);
	const plannedOn = daysBefore(today, 6);
	await animate(db, story, plannedOn, '09:50');
	const day = openDay(daysBefore(today, -8));
	const meetingId = await plan(db, programmeId, { day, today: plannedOn });
	const invite = async (entryId: string, channel: 'email' | 'call', daysAgo: number) => {
		const invitedOn = daysBefore(today, daysAgo);
		await animate(db, story, invitedOn, '10:30');
		const wanted = { entryIds: [entryId], channel, meetingId, today: invitedOn };
		accepted(await invitePeople(db, wanted));
	};
	if (silent) await invite(silent.entryId, 'email', 4);
	if (comes) {
		await invite(comes.entryId, 'call', 2);
		const called = daysBefore(today, 1);
		await animate(db, story, called, '11:05');
		accepted(await noteCall(db, { entryId: comes.entryId, outcome: 'will-come', today: called }));
	}
}

/** One of those who stopped has said where she goes. */
async function writeWhereTo(db: Db, story: Story): Promise<void> {
	const { today, programmeId } = story;
	await animate(db, story, daysBefore(today, 1), '17:10');
	const asked = { programmeId, view: 'dropped', origin: null, after: null, today } as const;
	const [stopped] = (await showFunnel(db, asked)).lines;
	if (!stopped) return;
	const { personId } = stopped;
	accepted(await noteWhereTo(db, { programmeId, personId, whereTo: 'job', today }));
}

async function waiting(db: Db, { programmeId, timeZone }: Story) {
	const list = await listPreList(db, programmeId);
	return list.map(({ entryId, since }) => ({ entryId, since: todayIn(timeZone, since) }));
}

const animate = (db: Db, { team, timeZone, now }: Story, day: string, clock: string) =>
	actAs(db, team.pedagogique, momentOf(day, clock, timeZone, now));

async function plan(db: Db, programmeId: string, on: { day: string; today: string }) {
	const hours = { startsAt: '14:00', endsAt: '15:30' };
	const room = { place: 'Salle polyvalente, au centre', capacity: 12 };
	return accepted(await planMeeting(db, { programmeId, ...hours, ...room, ...on })).id;
}

/** That day or the next one on which a centre is open. */
function openDay(day: string): string {
	const { dayOfWeek, year } = Temporal.PlainDate.from(day);
	return dayOfWeek < 6 && !closedDays(year).includes(day) ? day : openDay(daysBefore(day, -1));
}
