import { describe, expect, test } from 'vitest';
import {
	restoreRoom,
	saveRoom,
	withdrawRoom
} from '#lib/features/resources/bookings/index.server.ts';
import {
	addProgramme,
	cancelCycle,
	listProgrammes,
	moveSeance,
	planGroup,
	putOnPreList,
	showGroup
} from '#lib/features/learning/workshops/index.server.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { addOffer } from '../offers/add-offer.ts';
import { movePeople } from '../draft/change-draft.ts';
import { draftMark } from '../draft/draft-mark.ts';
import { foreseeSigning } from './foresee-signing.ts';
import { FRIDAY, useGroupCentre, WEDNESDAY } from '../wishes/groups.fixture.ts';
import { openDraft, startDraft } from '../draft/hold-draft.ts';
import { listOffers } from '../offers/list-offers.ts';
import { readDraft } from '../draft/read-draft.ts';
import { signGroups } from './sign-groups.ts';

const centre = useGroupCentre();
const { act, world } = centre;
const room = async (name: string, seats: number | null = null) =>
	done(
		await act((db) => saveRoom(db, { id: null, name, seats, provides: ['step-free', 'kitchen'] }))
	).id;
const add = (slot: string, change: Parameters<typeof centre.newOffer>[1]) =>
	act((db) => addOffer(db, centre.newOffer(slot, { animators: [], format: 'open', ...change })));
const booked = async (roomId: string) =>
	(await world.owner.query('select from bookings where room_id = $1', [roomId])).rowCount;

describe('the room of a slot', () => {
	test('is one of the centre’s, and the slot offers what it has, as it is now', async () => {
		const roomId = await room('Espace numérique', 8);
		const id = done(await add('1-09:00', { roomId, capacity: 8 })).id;
		const offers = await act((db) => listOffers(db, centre.programmeId));
		expect(offers.find((offer) => offer.id === id)).toMatchObject({
			room: 'Espace numérique',
			roomId,
			provides: ['step-free']
		});
	});

	test('written as the centre calls it, is that room; another name is refused', async () => {
		const id = done(await add('1-14:00', { room: ' espace NUMÉRIQUE', capacity: 6 })).id;
		const offers = await act((db) => listOffers(db, centre.programmeId));
		expect(offers.find((offer) => offer.id === id)!.roomId).not.toBeNull();
		const before = await centre.count('group_offers');
		expect(await add('1-16:00', { room: 'Le placard' })).toMatchObject({ refusal: 'unknown-room' });
		expect(await add('1-17:30', { roomId: crypto.randomUUID() })).toMatchObject({
			refusal: 'unknown-room'
		});
		expect(await centre.count('group_offers')).toBe(before);
		expect(await add('1-18:00', { room: 'Au fond', venue: 'Médiathèque' })).toHaveProperty('id');
	});

	test('has no more seats than it has, and is not in another house', async () => {
		const roomId = await room('Petite salle', 4);
		const before = await centre.count('group_offers');
		expect(await add('2-09:00', { roomId, capacity: 6 })).toEqual({
			refusal: 'seats',
			message:
				'Petite salle a 4 places\u00a0: baissez le nombre de places, ou choisissez une autre salle.'
		});
		expect(await add('2-09:00', { roomId, capacity: 4, venue: 'Médiathèque' })).toMatchObject({
			refusal: 'place'
		});
		expect(await centre.count('group_offers')).toBe(before);
	});

	test('holds one group at a time, whichever programme asks', async () => {
		const roomId = await room('Cuisine');
		done(await add('2-14:00', { roomId }));
		expect(await add('2-15:00', { roomId })).toMatchObject({ refusal: 'overlap' });
	});
});

describe('a signature in a room', () => {
	/** A programme’s draft with two people in one slot, ready to be signed. */
	async function ready(programmeId: string, slot: string, roomId: string) {
		const offer = centre.newOffer(slot, { programmeId, roomId, animators: [], format: 'open' });
		const offerId = done(await act((db) => addOffer(db, offer))).id;
		const entries: string[] = [];
		for (const name of ['Abel', 'Blot']) {
			const personId = await centre.personOf(await centre.waits(name));
			entries.push(
				programmeId === centre.programmeId
					? (await entriesOf(personId))[0]!
					: done(await act((db) => putOnPreList(db, { programmeId, personId }))).id
			);
		}
		const draftId = done(
			await act((db) => startDraft(db, { programmeId, startsOn: '2026-11-30' }))
		).id;
		const mark = () =>
			act(async (db) => draftMark(await readDraft(db, (await openDraft(db, programmeId))!)));
		const move = { draftId, seen: await mark(), entryIds: entries, offerId, hold: false };
		done(await act((db) => movePeople(db, move)));
		const signature = await signatureOf(programmeId, slot);
		return () => act((db) => signGroups(db, signature));
	}
	const signatureOf = (programmeId: string, cycleLabel: string) =>
		act(async (db) => {
			const draft = await readDraft(db, (await openDraft(db, programmeId))!);
			const course = { seances: 3, kept: [] };
			const { mark } = await foreseeSigning(db, draft, course);
			const seen = draftMark(draft);
			return { draftId: draft.id, seen, cycleLabel, foreseen: mark, ...course };
		});
	async function entriesOf(personId: string): Promise<string[]> {
		const { rows } = await world.owner.query<{ id: string }>(
			'select id from pre_list_entries where person_id = $1',
			[personId]
		);
		return rows.map(({ id }) => id);
	}
	const written = () =>
		Promise.all(
			['cycles', 'workshop_groups', 'seances', 'enrolments', 'bookings'].map(centre.count)
		);
	const seancesOf = async (groupId: string) => (await act((db) => showGroup(db, groupId)))!.seances;

	test('books it for each séance; moved or cancelled, they give it back', async () => {
		const roomId = await room('Salle bleue');
		const sign = await ready(centre.programmeId, WEDNESDAY, roomId);
		const { groups } = done(await sign());
		expect(await booked(roomId)).toBe(3);
		const group = (await act((db) => showGroup(db, groups[0]!)))!;
		expect(group.venue).toBe('Salle bleue');
		const [first] = group.seances;
		const moved = { day: '2026-12-03', startsAt: '10:00', endsAt: '12:00', venue: '', reason: '' };
		done(
			await act((db) =>
				moveSeance(db, { ...moved, seanceId: first!.id, roomId, despiteClosure: true })
			)
		);
		const { rows } = await world.owner.query(
			`select lower(during)::text from bookings where room_id = $1 and seance_id = $2`,
			[roomId, first!.id]
		);
		expect(rows).toEqual([{ lower: expect.stringContaining('2026-12-03 09:00') }]);
		await act((db) =>
			cancelCycle(db, { programmeId: centre.programmeId, year: 2026, label: WEDNESDAY })
		);
		expect(await booked(roomId)).toBe(0);
		expect(await seancesOf(groups[0]!)).toHaveLength(3);
	});

	test('is refused when somebody else has it, naming the room and the day, and makes nothing', async () => {
		const roomId = await room('Salle verte');
		const other = (await act(listProgrammes)).find(({ slug }) => slug === 'senou')!.id;
		const sign = await ready(centre.programmeId, FRIDAY, roomId);
		const course = { programmeId: other, year: 2026, cycleLabel: 'noël', groupLabel: 'A' };
		const hours = { firstDay: '2026-12-11', seances: 1, startsAt: '15:00', endsAt: '17:00' };
		done(
			await act((db) => planGroup(db, { ...course, ...hours, roomId, animators: [], skipped: [] }))
		);
		const before = await written();
		expect(await sign()).toEqual({
			refusal: 'taken',
			message: expect.stringMatching(
				/^vendredi 14\u00a0h.*\s: Salle verte n’est pas libre le vendredi 11 décembre 2026, de 15\u00a0h à 17\u00a0h/
			)
		});
		expect(await written()).toEqual(before);
	});

	test('of a room that the centre gave up is refused by name, and makes nothing', async () => {
		const programmeId = centre.programmeId;
		const { rows } = await world.owner.query<{ id: string }>(
			`select id from rooms where name = 'Salle verte'`
		);
		await world.owner.query('delete from bookings where room_id = $1', [rows[0]!.id]);
		done(await act((db) => withdrawRoom(db, rows[0]!.id)));
		const before = await written();
		const signature = await signatureOf(programmeId, 'hiver');
		const signed = await act((db) => signGroups(db, signature));
		expect(signed).toEqual({
			refusal: 'unknown-room',
			message: expect.stringContaining('Salle verte n’est plus une salle du centre')
		});
		expect(await written()).toEqual(before);
		await act((db) => restoreRoom(db, rows[0]!.id));
	});

	test('two animators of two programmes sign for one room at once: one has it', async () => {
		const roomId = await room('Salle rouge');
		const signs = [];
		for (const name of ['Premiers pas', 'Les téléphones']) {
			const { id } = done(
				await act((db) =>
					addProgramme(db, { name, peopleNoun: 'stagiaire', format: 'course', aliases: [] })
				)
			);
			signs.push(await ready(id, '4-10:00', roomId));
		}
		expect(signs).toHaveLength(2);
		const both = await Promise.all(signs.map((sign) => sign()));
		expect(both.filter((one) => 'refusal' in one && one.refusal === 'taken')).toHaveLength(1);
		expect(await booked(roomId)).toBe(3);
	});
});
