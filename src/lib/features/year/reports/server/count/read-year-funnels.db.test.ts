import { beforeAll, describe, expect, test } from 'vitest';
import {
	commitPerson,
	invitePeople,
	markMeeting,
	planMeeting,
	undoInvitation,
	withdrawCommitment
} from '#lib/features/learning/funnels/index.server.ts';
import {
	addDefaultProgrammes,
	enrolPerson,
	listProgrammes,
	planGroup,
	putOnPreList,
	recordDeparture
} from '#lib/features/learning/workshops/index.server.ts';
import { done, TODAY, useStoryCentre } from '../../../../../../../tests/database/story-centre.ts';
import type { FunnelCounts } from '../../domain/count/funnel-counts.ts';
import { readYearFunnels } from './read-year-funnels.ts';

const centre = useStoryCentre('animateur');
const { act, addResident, world } = centre;
beforeAll(() => world.asOperator([centre.centreId], addDefaultProgrammes));
const YEAR = 2026;
const AFTER = '2026-12-04';

const programmeId = () =>
	act(async (db) => (await listProgrammes(db)).find(({ slug }) => slug === 'ateliers')!.id);
const told = async (year = YEAR): Promise<FunnelCounts | undefined> =>
	(await act((db) => readYearFunnels(db, year))).get(await programmeId());

async function wait(familyName: string): Promise<{ personId: string; entryId: string }> {
	const [personId, programme] = [await addResident(familyName), await programmeId()];
	const wish = { programmeId: programme, personId };
	return { personId, entryId: done(await act((db) => putOnPreList(db, wish))).id };
}

const invite = (entryIds: string[], meetingId?: string) =>
	act((db) => invitePeople(db, { entryIds, channel: 'letter', meetingId, today: TODAY }));

async function meet(): Promise<string> {
	const plan = {
		programmeId: await programmeId(),
		day: '2026-12-03',
		startsAt: '14:00',
		endsAt: '15:30',
		place: 'Salle du rez-de-chaussée',
		capacity: 10,
		today: TODAY
	};
	return done(await act((db) => planMeeting(db, plan))).id;
}

async function group(): Promise<string> {
	const plan = {
		programmeId: await programmeId(),
		year: YEAR,
		cycleLabel: 'novembre-décembre',
		groupLabel: 'Groupe 1',
		firstDay: '2026-11-10',
		seances: 4,
		startsAt: '09:00',
		endsAt: '10:30',
		animators: [],
		skipped: []
	};
	return done(await act((db) => planGroup(db, plan))).id;
}

test('nobody on the list: the year says nothing of it', async () => {
	expect(await told()).toBeUndefined();
});

describe('of three put on the list', () => {
	test('each counts at every step she took, whatever came of it', async () => {
		const [odette, ali, zoe] = [await wait('Odette'), await wait('Ali'), await wait('Zoé')];
		const meetingId = await meet();
		done(await invite([odette.entryId, ali.entryId], meetingId));
		const marks = new Map([
			[odette.entryId, true],
			[ali.entryId, false]
		]);
		done(await act((db) => markMeeting(db, { meetingId, marks, today: AFTER })));
		done(
			await act((db) => commitPerson(db, { entryId: odette.entryId, way: 'paper', today: AFTER }))
		);
		expect(await told()).toEqual({ listed: 3, invited: 2, came: 1, committed: 1, placed: 0 });

		const groupId = await group();
		const seat = (personId: string) => act((db) => enrolPerson(db, { groupId, personId }));
		const { id: enrolmentId } = done(await seat(odette.personId));
		done(await seat(zoe.personId));
		done(await act((db) => recordDeparture(db, { enrolmentId, leftOn: '2026-11-20' })));
		expect(await told()).toEqual({ listed: 3, invited: 2, came: 1, committed: 1, placed: 2 });
	});

	test('what was taken back does not count, and who is put on the list again counts once', async () => {
		const before = (await told())!;
		const { entryId, personId } = await wait('Berthe');
		done(await invite([entryId]));
		const { id: commitmentId } = done(
			await act((db) => commitPerson(db, { entryId, way: 'screen', today: TODAY }))
		);
		expect(await told()).toMatchObject({
			listed: before.listed + 1,
			invited: before.invited + 1,
			committed: before.committed + 1
		});
		const { rows } = await world.owner.query<{ id: string }>(
			'select id from funnel_invitations where entry_id = $1',
			[entryId]
		);
		done(await act((db) => withdrawCommitment(db, { commitmentId, today: TODAY })));
		done(await act((db) => undoInvitation(db, rows[0]!.id)));
		expect(await told()).toEqual({ ...before, listed: before.listed + 1 });
		await world.owner.query(
			`insert into pre_list_withdrawals (entry_id, centre_id, reason, recorded_at)
			select id, centre_id, 'plus le temps', recorded_at from pre_list_entries where id = $1`,
			[entryId]
		);
		const wish = { programmeId: await programmeId(), personId };
		await act((db) => putOnPreList(db, wish));
		expect((await told())!.listed).toBe(before.listed + 1);
	});
});

test('another year has its own list', async () => {
	expect(await told(YEAR - 1)).toBeUndefined();
	const somebody = await wait('De la Saint-Sylvestre');
	const thisYear = (await told())!;
	// In Paris, the new year has begun while it is still 31 December in UTC.
	await world.owner.query('update pre_list_entries set recorded_at = $2 where id = $1', [
		somebody.entryId,
		'2024-12-31T23:30:00Z'
	]);
	expect((await told(2025))!.listed).toBe(1);
	expect(await told(2024)).toBeUndefined();
	expect((await told())!.listed).toBe(thisYear.listed - 1);
});
