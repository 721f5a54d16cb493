import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
	changeFormat,
	enrolPerson,
	listPreList,
	planGroup,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { movePeople } from '../draft/change-draft.ts';
import { draftsOf } from '../draft/draft.fixture.ts';
import {
	FRIDAY,
	type GroupCentre,
	SATURDAY,
	useGroupCentre,
	WEDNESDAY
} from '../wishes/groups.fixture.ts';
import { signGroups } from './sign-groups.ts';
import { withdrawOffer } from '../offers/add-offer.ts';

/** What a signature writes, counted: nothing of it must be there when it is refused. */
async function written({ count }: GroupCentre) {
	const tables = ['cycles', 'workshop_groups', 'seances', 'enrolments', 'group_animators'];
	const own = ['group_signatures', 'signed_groups'];
	return Promise.all([...tables, ...own].map(count));
}

describe('the year 2018 of the study', () => {
	const centre = useGroupCentre();
	const drafts = draftsOf(centre);
	const wait = (...slots: string[]) =>
		Promise.all(slots.map((slot, nth) => centre.waits(`Stagiaire ${slot} ${nth}`, [slot])));

	test('five in February, nobody in May, eight in October: five small ateliers, all thirteen placed', async () => {
		for (const slot of [WEDNESDAY, FRIDAY, SATURDAY]) await centre.offer(slot);
		await wait(WEDNESDAY, WEDNESDAY, WEDNESDAY, FRIDAY, FRIDAY);
		const february = await drafts.start('2018-02-05');
		await drafts.take(february);
		expect(await drafts.sizes()).toEqual([3, 2, 0]);
		expect(done(await drafts.sign(february, 'février-avril')).groups).toHaveLength(2);
		expect(await centre.act((db) => listPreList(db, centre.programmeId))).toEqual([]);

		await wait(WEDNESDAY, WEDNESDAY, WEDNESDAY, FRIDAY, FRIDAY, FRIDAY, SATURDAY, SATURDAY);
		const october = await drafts.start('2018-10-01');
		await drafts.take(october);
		expect(await drafts.sizes()).toEqual([3, 3, 2]);
		expect(done(await drafts.sign(october, 'octobre-décembre')).groups).toHaveLength(3);
		expect(await written(centre)).toEqual([2, 5, 50, 13, 10, 2, 5]);
	});

	test('the slots of a course that still meets are not offered to the next one', async () => {
		await wait(WEDNESDAY, WEDNESDAY);
		await drafts.start('2018-11-05');
		expect((await drafts.read()).offers).toEqual([]);
	});
});

describe('a signature', () => {
	const centre = useGroupCentre();
	const drafts = draftsOf(centre);

	test('makes the group of its slot: its first day, its hours, its seats, who leads, who comes', async () => {
		const wednesday = await centre.offer(WEDNESDAY, { venue: 'Médiathèque', capacity: 7 });
		const entries = [await centre.waits('Abel'), await centre.waits('Blot')];
		const draftId = await drafts.start('2026-12-04');
		await drafts.move(draftId, entries, wednesday);
		const { groups } = done(await drafts.sign(draftId, 'décembre-février'));
		const { rows } = await centre.world.owner.query(
			`select g.label, g.weekday, g.starts_at, g.ends_at, g.venue, g.capacity, c.label as cycle,
				(select min(day)::text from seances where group_id = g.id) as first,
				(select count(*)::int from seances where group_id = g.id) as seances,
				(select count(*)::int from enrolments where group_id = g.id) as people,
				(select count(*)::int from group_animators where group_id = g.id) as animators
			from workshop_groups g join cycles c on c.id = g.cycle_id where g.id = $1`,
			groups
		);
		expect(rows[0]).toMatchObject({
			label: 'mercredi 17\u00a0h',
			weekday: 3,
			starts_at: '17:00',
			ends_at: '19:00',
			venue: 'Médiathèque',
			capacity: 7,
			cycle: 'décembre-février',
			first: '2026-12-09',
			seances: 10,
			people: 2,
			animators: 2
		});
	});

	test('once given, moves nobody any more, and is not given twice', async () => {
		const { rows } = await centre.world.owner.query<{ id: string }>(
			'select draft_id as id from group_signatures'
		);
		const draftId = rows[0]!.id;
		const before = await written(centre);
		const again = { draftId, seen: '', cycleLabel: 'encore', seances: 10, kept: [], foreseen: '' };
		expect(await centre.act((db) => signGroups(db, again))).toMatchObject({ refusal: 'signed' });
		const move = { draftId, seen: '', entryIds: [], offerId: null, hold: false };
		expect(await centre.act((db) => movePeople(db, move))).toMatchObject({ refusal: 'signed' });
		expect(await written(centre)).toEqual(before);
	});

	/** A draft ready to be signed, of two people on Friday or on a slot of its own. */
	async function ready(slot: string) {
		const offerId = await centre.offer(slot);
		const entries = [await centre.waits('Carré'), await centre.waits('Dumas')];
		const draftId = await drafts.start('2026-12-07');
		await drafts.move(draftId, entries, offerId);
		const signature = await drafts.signature(draftId, 'hiver');
		return { offerId, entries, draftId, signature };
	}

	test('with more people than seats is refused, by the group, and makes nothing', async () => {
		const offerId = await centre.offer('7-10:00', { capacity: 2 });
		const entries: string[] = [];
		for (const name of ['Un', 'Deux', 'Trois']) entries.push(await centre.waits(name));
		const draftId = await drafts.start('2026-12-07');
		await drafts.move(draftId, entries.slice(0, 2), offerId);
		// No screen does it: seats were taken from under the draft.
		await centre.world.owner.query(
			`insert into group_draft_moves (centre_id, draft_id, entry_id, offer_id, by_proposal, recorded_at)
			values ($1, $2, $3, $4, false, now())`,
			[centre.centreId, draftId, entries[2], offerId]
		);
		const before = await written(centre);
		expect(await drafts.sign(draftId, 'trop plein')).toEqual({
			refusal: 'full',
			message: 'Le groupe du dimanche 10\u00a0h a trop de monde\u00a0: déplacez quelqu’un.'
		});
		expect(await written(centre)).toEqual(before);
		await drafts.move(draftId, [entries[2]!], null);
		done(await drafts.sign(draftId, 'à leur place'));
		await centre.act((db) => withdrawFromPreList(db, { entryId: entries[2]!, reason: '' }));
	});

	test('two animators sign at once: one did, and there is one course', async () => {
		const { signature } = await ready(FRIDAY);
		const [cycles, groups] = await written(centre);
		const sign = (cycleLabel: string) =>
			centre.act((db) => signGroups(db, { ...signature, cycleLabel }));
		const both = await Promise.all([sign('ici'), sign('là')]);
		expect(both.filter((one) => 'refusal' in one && one.refusal === 'signed')).toHaveLength(1);
		expect((await written(centre)).slice(0, 2)).toEqual([cycles! + 1, groups! + 1]);
	});

	test('is refused by name when one of them was enrolled meanwhile, and makes nothing', async () => {
		const { draftId, signature, entries } = await ready('1-09:00');
		const personId = await centre.personOf(entries[0]!);
		await centre.act(async (db) => {
			const { programmeId } = centre;
			const course = { programmeId, year: 2026, cycleLabel: 'ailleurs', groupLabel: 'A' };
			const hours = { firstDay: '2026-12-08', seances: 2, startsAt: '10:00', endsAt: '11:00' };
			const group = done(await planGroup(db, { ...course, ...hours, animators: [], skipped: [] }));
			return enrolPerson(db, { groupId: group.id, personId });
		});
		const before = await written(centre);
		const signed = await centre.act((db) => signGroups(db, signature));
		expect(signed).toMatchObject({ refusal: 'changed' });
		expect('message' in signed && signed.message).toContain('Carré');
		expect(await written(centre)).toEqual(before);
		expect(await drafts.sign(draftId, 'hiver')).toHaveProperty('groups');
	});

	test('is refused when its slot was withdrawn, or its cycle has that group already', async () => {
		const { draftId, offerId, signature } = await ready('2-09:00');
		await centre.act((db) => withdrawOffer(db, offerId));
		const before = await written(centre);
		const signed = await centre.act((db) => signGroups(db, signature));
		expect('message' in signed && signed.message).toContain('retiré');
		expect(await drafts.sign(draftId, 'printemps')).toMatchObject({ refusal: 'nothing' });
		expect(await written(centre)).toEqual(before);
	});

	test('cut by a kill once all was written leaves nothing; signed again, it is all there', async () => {
		const { people } = await drafts.read();
		const offerId = await centre.offer('4-09:00');
		const { id: draftId } = await drafts.read();
		await drafts.move(
			draftId,
			people.map(({ entryId }) => entryId),
			offerId
		);
		const before = await written(centre);
		const signature = await drafts.signature(draftId, 'printemps');
		const child = spawn(
			process.execPath,
			[
				fileURLToPath(new URL('./sign-then-die.fixture.ts', import.meta.url)),
				appUrl(centre.world.ownerUrl),
				centre.pedagogicId,
				centre.centreId,
				JSON.stringify(signature)
			],
			{ stdio: 'inherit' }
		);
		const [, killedBy] = (await once(child, 'exit')) as [number | null, string | null];
		expect(killedBy).toBe('SIGKILL');
		expect(await written(centre)).toEqual(before);
		expect(await centre.act((db) => signGroups(db, signature))).toHaveProperty('groups');
		const after = await written(centre);
		expect(after[3]).toBe(before[3]! + people.length);
	});
});

describe('another format', () => {
	const centre = useGroupCentre();
	test('a programme that has no level groups any more signs none, though a draft of them was ready', async () => {
		const { act, programmeId } = centre;
		const drafts = draftsOf(centre);
		const offerId = await centre.offer(FRIDAY);
		const draftId = await drafts.start('2026-12-07');
		const entries = [await centre.waits('Carré'), await centre.waits('Dumas')];
		await drafts.move(draftId, entries, offerId);
		const signature = await drafts.signature(draftId, 'hiver');
		await act((db) => changeFormat(db, { programmeId, format: 'questions' }));
		const before = await written(centre);
		expect(await act((db) => signGroups(db, signature))).toMatchObject({
			refusal: 'other-format',
			message: expect.stringContaining('n’a pas de groupes de niveau')
		});
		expect(await written(centre)).toEqual(before);
		await act((db) => changeFormat(db, { programmeId, format: 'course' }));
		done(await act((db) => signGroups(db, signature)));
	});
});

describe('two slots of one hour', () => {
	const centre = useGroupCentre();
	const drafts = draftsOf(centre);

	test('in one room that is only written are not both signed', async () => {
		const room = { room: 'Salle du fond' };
		const slots = [
			await centre.offer(WEDNESDAY, {
				...room,
				animators: [centre.pedagogicId]
			}),
			await centre.offer(WEDNESDAY, {
				...room,
				animators: [centre.technicalId]
			})
		];
		const draftId = await drafts.start('2018-02-05');
		for (const offerId of slots) {
			const entries = [await centre.waits(`Un ${offerId}`), await centre.waits(`Deux ${offerId}`)];
			await drafts.move(draftId, entries, offerId);
		}
		const before = await written(centre);
		expect(await drafts.sign(draftId, 'hiver')).toMatchObject({
			refusal: 'taken',
			message: expect.stringContaining('Salle du fond')
		});
		expect(await written(centre)).toEqual(before);
	});
});
