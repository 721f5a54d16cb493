import { beforeAll, describe, expect, test } from 'vitest';
import { saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import { addClosure } from '#lib/features/learning/closures/index.server.ts';
import { cancelMeeting, planMeeting } from '#lib/features/learning/funnels/index.server.ts';
import { planGroup, showGroup } from '#lib/features/learning/workshops/index.server.ts';
import { done, TODAY } from '../../../../../../../tests/database/story-centre.ts';
import { draftsOf } from '../draft/draft.fixture.ts';
import { useGroupCentre, WEDNESDAY } from '../wishes/groups.fixture.ts';
import { signGroups } from './sign-groups.ts';

const centre = useGroupCentre();
const drafts = draftsOf(centre);
const { act } = centre;
let [draftId, roomId] = ['', ''];

beforeAll(async () => {
	const room = { id: null, name: 'Salle verte', seats: null, provides: [] };
	roomId = done(await act((db) => saveRoom(db, room))).id;
	const offerId = await centre.offer(WEDNESDAY, { roomId });
	const entries = [await centre.waits('Abel'), await centre.waits('Blot')];
	draftId = await drafts.start('2026-12-07');
	await drafts.move(draftId, entries, offerId);
});

/** What is taken at some hours of the first Wednesday, or of the third. */
const taken = (day: string, change: { roomId?: string; animators?: string[] }) =>
	act(async (db) => {
		const course = { programmeId: centre.programmeId, year: 2026, cycleLabel: 'ailleurs' };
		const hours = { groupLabel: day, firstDay: day, startsAt: '16:00', endsAt: '17:30' };
		const plan = { ...course, ...hours, seances: 1, skipped: [], animators: [], ...change };
		return done(await planGroup(db, plan)).id;
	});
const meet = (place: string, startsAt = '18:00') =>
	act(async (db) => {
		const plan = { programmeId: centre.programmeId, day: '2026-12-09', startsAt, place };
		const meeting = { ...plan, endsAt: '20:00', capacity: 9, today: TODAY };
		return done(await planMeeting(db, meeting)).id;
	});
const close = (firstDay: string) =>
	act(async (db) =>
		done(await addClosure(db, { name: 'inventaire', firstDay, lastDay: firstDay }))
	);
const daysOf = async () => (await drafts.foresee()).groups[0]!.dates.days;

describe('before groups are signed', () => {
	test('nothing is said when nothing clashes', async () => {
		expect(await drafts.foresee()).toMatchObject({ refused: [], told: [] });
		expect((await daysOf())[0]).toBe('2026-12-09');
	});

	test('a room that is lent and an animator who leads elsewhere are named, with the group and the day', async () => {
		await taken('2026-12-09', { roomId });
		await taken('2027-01-06', { animators: [centre.technicalId] });
		const { refused } = await drafts.foresee();
		expect(refused).toEqual([
			expect.stringMatching(
				/^mercredi 17\u00a0h\s: Salle verte n’est pas libre le mercredi 9 décembre 2026, de 16\u00a0h/
			),
			expect.stringMatching(
				/^mercredi 17\u00a0h\s: Yanis Animateur n’est pas libre le mercredi 6 janvier/
			)
		]);
		const before = await centre.count('workshop_groups');
		expect(await drafts.sign(draftId, 'hiver')).toMatchObject({ refusal: 'taken' });
		expect(await centre.count('workshop_groups')).toBe(before);
		await centre.world.owner.query('delete from bookings');
		expect((await drafts.foresee()).refused).toEqual([]);
	});

	test('a meeting of information there at that hour is told, one elsewhere or cancelled is not', async () => {
		await meet('Salle bleue', '18:10');
		expect((await drafts.foresee()).told).toEqual([]);
		const meetingId = await meet(' salle VERTE');
		expect((await drafts.foresee()).told).toEqual([
			expect.stringMatching(/^mercredi 17\u00a0h\s: une réunion d’information/)
		]);
		await act((db) => cancelMeeting(db, meetingId));
		expect((await drafts.foresee()).told).toEqual([]);
	});

	test('a meeting planned since the page was read refuses, until it is read', async () => {
		const signature = await drafts.signature(draftId, 'hiver');
		await meet('Salle verte', '18:20');
		expect(await act((db) => signGroups(db, signature))).toMatchObject({
			refusal: 'dates-changed'
		});
		expect(await centre.count('group_signatures')).toBe(0);
	});
});

describe('a first séance on a day when the centre is closed', () => {
	test('is said, and a closure added since the page was read refuses', async () => {
		const signature = await drafts.signature(draftId, 'hiver');
		await close('2026-12-09');
		expect((await drafts.foresee()).told[0]).toContain('Sa première séance serait le');
		expect(await daysOf()).not.toContain('2026-12-09');
		expect(await act((db) => signGroups(db, signature))).toMatchObject({
			refusal: 'dates-changed'
		});
	});

	test('is held all the same when she says so, and the course has as many séances', async () => {
		const kept = ['2026-12-09'];
		expect((await drafts.foresee(kept)).told).toHaveLength(1);
		const { groups } = done(await drafts.sign(draftId, 'hiver', kept));
		const { seances } = (await act((db) => showGroup(db, groups[0]!)))!;
		expect(seances.map(({ day }) => day)).toContain('2026-12-09');
		expect(seances).toHaveLength(10);
	});
});
