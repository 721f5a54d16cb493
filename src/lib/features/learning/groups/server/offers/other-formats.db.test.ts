import { beforeAll, expect, test } from 'vitest';
import {
	commitPerson,
	invitePeople,
	planMeeting
} from '#lib/features/learning/funnels/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { listProgrammes, putOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { startDraft } from '../draft/hold-draft.ts';
import { useGroupCentre } from '../wishes/groups.fixture.ts';
import { addOffer } from './add-offer.ts';

const centre = useGroupCentre();
const { act, world } = centre;
const TODAY = '2026-11-24';
const programmes = new Map<string, string>();
beforeAll(async () => {
	for (const { slug, id } of await act(listProgrammes)) programmes.set(slug, id);
});

type Counts = Record<'meetings' | 'invitations' | 'commitments' | 'offers' | 'drafts', number>;
const counts = async () => {
	const { rows } = await world.owner.query<Counts>(
		`select (select count(*)::int from information_meetings) as meetings,
			(select count(*)::int from funnel_invitations) as invitations,
			(select count(*)::int from commitments) as commitments,
			(select count(*)::int from group_offers) as offers,
			(select count(*)::int from group_drafts) as drafts`
	);
	return rows[0];
};

async function wait(slug: string) {
	const { id } = await act(async (db) =>
		done(await addPerson(db, { familyName: 'Senior', givenName: 'Ana' }))
	);
	return act((db) => putOnPreList(db, { programmeId: programmes.get(slug)!, personId: id }));
}

const meet = (slug: string) =>
	act((db) =>
		planMeeting(db, {
			programmeId: programmes.get(slug)!,
			day: '2026-12-03',
			startsAt: '14:00',
			endsAt: '15:00',
			place: 'Salle du rez-de-chaussée',
			capacity: 10,
			today: TODAY
		})
	);

const offer = (slug: string) =>
	act((db) =>
		addOffer(db, {
			programmeId: programmes.get(slug)!,
			...{ partnerId: null, venue: null, room: null, roomId: null, provides: [] },
			...{ weekday: 4, startsAt: '09:00', minutes: 90, capacity: 6, minimum: 2 },
			format: 'open',
			animators: []
		})
	);

test.each(['senou', 'numerikids'])(
	'%s has a list, and none of the steps of a course: no letter, meeting, commitment nor level group',
	async (slug) => {
		const { id: entryId } = done(await wait(slug));
		const before = await counts();
		const refused = [
			await meet(slug),
			await act((db) => invitePeople(db, { entryIds: [entryId], channel: 'letter', today: TODAY })),
			await act((db) => commitPerson(db, { entryId, way: 'paper', today: TODAY })),
			await offer(slug),
			await act((db) =>
				startDraft(db, { programmeId: programmes.get(slug)!, startsOn: '2026-12-07' })
			)
		];
		for (const one of refused) expect(one).toMatchObject({ refusal: 'other-format' });
		expect(refused[0]).toMatchObject({ message: expect.stringMatching(/pas de réunion/) });
		expect(await counts()).toEqual(before);
	}
);

test('the FabLab has no list: one comes', async () => {
	expect(await wait('fablab')).toMatchObject({
		refusal: 'other-format',
		message: '«\u202fFabLab\u202f» n’a pas de liste\u00a0: on y vient sans s’inscrire.'
	});
});

test('the course has them all', async () => {
	const before = await counts();
	const { id: entryId } = done(await wait('ateliers'));
	done(await meet('ateliers'));
	done(await act((db) => commitPerson(db, { entryId, way: 'paper', today: TODAY })));
	done(await offer('ateliers'));
	expect(await counts()).toEqual({
		...before,
		meetings: before!.meetings + 1,
		commitments: before!.commitments + 1,
		offers: before!.offers + 1
	});
});
