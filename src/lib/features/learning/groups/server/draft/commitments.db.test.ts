import { describe, expect, test } from 'vitest';
import {
	cancelMeeting,
	commitPerson,
	planMeeting,
	withdrawCommitment
} from '#lib/features/learning/funnels/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { atOnce } from '../../../../../../../tests/database/at-once.ts';
import { done, TODAY } from '../../../../../../../tests/database/story-centre.ts';
import { viewOf } from '../../domain/draft/draft-view.ts';
import { unmarkPerson } from './change-draft.ts';
import { draftsOf } from './draft.fixture.ts';
import { FRIDAY, useGroupCentre, WEDNESDAY } from '../wishes/groups.fixture.ts';
import { joinCompanions } from '../wishes/join-companions.ts';
import { joinDraft } from './join-draft.ts';
import { signGroups } from '../signing/sign-groups.ts';

const centre = useGroupCentre();
const drafts = draftsOf(centre);
const { act } = centre;
const commit = async (entryId: string) =>
	done(await act((db) => commitPerson(db, { entryId, way: 'paper', today: TODAY }))).id;
const join = (draftId: string, ...entryIds: string[]) =>
	act((db) => joinDraft(db, { draftId, entryIds }));
/** Who is in the draft and who is apart, « * » once they lack a commitment. */
const stands = async () => {
	const { people, apart } = await drafts.read();
	const named = (some: typeof people) =>
		some.map(({ name, lacksCommitment }) => `${name.split(' ')[1]}${lacksCommitment ? '*' : ''}`);
	return [named(people), named(apart)];
};
let [draftId, abel, blot, carre] = ['', '', '', ''];

describe('a draft of a programme that is presented at no meeting', () => {
	test('has everybody who waits, and says nothing of commitments', async () => {
		await centre.offer(WEDNESDAY);
		abel = await centre.waits('Abel', [WEDNESDAY]);
		blot = await centre.waits('Blot', [WEDNESDAY]);
		carre = await centre.waits('Carré', [WEDNESDAY]);
		draftId = await drafts.start('2026-12-07');
		expect(await stands()).toEqual([['Abel', 'Blot', 'Carré'], []]);
	});
});

describe('a draft of a programme that is presented at a meeting', () => {
	const meet = async (day: string) =>
		done(
			await act((db) => {
				const hours = { startsAt: '10:00', endsAt: '11:00', place: 'Hall', capacity: 9 };
				return planMeeting(db, { programmeId: centre.programmeId, day, today: day, ...hours });
			})
		).id;

	test('starts from nobody until somebody commits herself; a meeting cancelled asks nothing', async () => {
		const meetingId = await meet('2026-11-20');
		expect(await stands()).toEqual([[], ['Abel*', 'Blot*', 'Carré*']]);
		done(await act((db) => cancelMeeting(db, meetingId)));
		expect(await stands()).toEqual([['Abel', 'Blot', 'Carré'], []]);
		await meet('2025-11-20');
		expect(await stands()).toEqual([['Abel', 'Blot', 'Carré'], []]);
		await meet('2026-11-21');
	});

	test('takes those who committed themselves, and a proposal seats nobody else', async () => {
		const of = await commit(abel);
		await commit(blot);
		expect(await stands()).toEqual([['Abel', 'Blot'], ['Carré*']]);
		await drafts.take(draftId);
		expect(await drafts.sizes()).toEqual([2]);
		expect(viewOf(await drafts.read()).apart).toMatchObject([{ entryId: carre }]);
		// She keeps the seat that she has, and it is seen that she has not committed herself any more.
		done(await act((db) => withdrawCommitment(db, { commitmentId: of, today: TODAY })));
		expect(await stands()).toEqual([['Abel*', 'Blot'], ['Carré*']]);
		await commit(abel);
	});

	test('takes somebody in by a press, and lets her out again', async () => {
		expect(await join(draftId, carre)).toEqual({ joined: 1 });
		expect(await join(draftId, carre)).toEqual({ joined: 0 });
		expect(await stands()).toEqual([['Abel', 'Blot', 'Carré*'], []]);
		const [mark] = (await drafts.read()).marks;
		await act((db) => unmarkPerson(db, { draftId, markId: mark!.id }));
		expect(await stands()).toEqual([['Abel', 'Blot'], ['Carré*']]);
		expect(await join(draftId, draftId)).toMatchObject({ refusal: 'unknown-entry' });
	});

	test('once moved by hand, she is still in it when she leaves her seat', async () => {
		const { offers } = await drafts.read();
		done(await join(draftId, carre));
		await drafts.move(draftId, [carre], offers[0]!.id);
		await drafts.move(draftId, [carre], null);
		expect(await stands()).toEqual([['Abel', 'Blot', 'Carré*'], []]);
	});

	test('two colleagues take the same one in at once: she is there once', async () => {
		const dumas = await centre.waits('Dumas', [FRIDAY]);
		const before = await centre.count('group_draft_marks');
		const one = (db: Db) => joinDraft(db, { draftId, entryIds: [dumas] });
		const both = await atOnce({ act, world: centre.world }, one, one);
		expect(both).toEqual([{ joined: 1 }, { joined: 0 }]);
		expect(await centre.count('group_draft_marks')).toBe(before + 1);
	});

	test('takes in whoever comes with somebody who committed herself', async () => {
		const [evrard, faure] = [await centre.waits('Évrard'), await centre.waits('Faure')];
		await act((db) => joinCompanions(db, { entryId: evrard, withId: faure }));
		expect((await stands())[1]).toEqual(['Évrard*', 'Faure*']);
		await commit(faure);
		expect((await stands())[0]).toEqual(expect.arrayContaining(['Évrard*', 'Faure']));
	});

	test('is not signed over a commitment taken back since the page was read', async () => {
		const signature = await drafts.signature(draftId, 'hiver');
		const { people } = await drafts.read();
		expect(people.find(({ entryId }) => entryId === blot)!.seat).not.toBeNull();
		const { rows } = await centre.world.owner.query<{ id: string }>(
			'select id from commitments where entry_id = $1',
			[blot]
		);
		await act((db) => withdrawCommitment(db, { commitmentId: rows[0]!.id, today: TODAY }));
		expect(await act((db) => signGroups(db, signature))).toMatchObject({ refusal: 'changed' });
		expect(await centre.count('group_signatures')).toBe(0);
	});
});
