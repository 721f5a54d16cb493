import { describe, expect, test } from 'vitest';
import { tellLevel } from '#lib/features/learning/placement/index.server.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { whyHere, whyOutside } from '../../domain/draft/draft-reasons.ts';
import { groupsOf } from '../../domain/draft/draft-groups.ts';
import { markPerson, movePeople, unmarkPerson } from './change-draft.ts';
import { draftMark } from './draft-mark.ts';
import { draftsOf } from './draft.fixture.ts';
import { FRIDAY, SATURDAY, useGroupCentre, WEDNESDAY } from '../wishes/groups.fixture.ts';
import { joinCompanions } from '../wishes/join-companions.ts';
import { leaveDraft, startDraft } from './hold-draft.ts';
import { proposeGroups } from '../proposals/propose-groups.ts';
import { stopProposal } from './read-proposal.ts';
import { takeProposal } from '../proposals/take-proposal.ts';
import { tellWish } from '../wishes/tell-wish.ts';
import { withdrawOffer } from '../offers/add-offer.ts';

const level = (personId: string, value: 0 | 1 | 2) => ({
	...({ personId, level: value, source: 'animator', certainty: 'sure' } as const),
	reason: 'Vue en atelier.',
	day: '2026-11-20'
});

describe('a draft', () => {
	const centre = useGroupCentre();
	const drafts = draftsOf(centre);

	test('works with two people whose level nobody knows, asked of nothing', async () => {
		await centre.offer(WEDNESDAY);
		await centre.waits('Abel');
		await centre.waits('Blot');
		const draftId = await drafts.start();
		expect(await drafts.start()).toBe(draftId);
		expect((await drafts.propose(draftId)).plan.proof).toMatchObject({ placed: 2, gap: 0 });
		expect(await drafts.sizes()).toEqual([0]);
		done(await centre.act((db) => takeProposal(db, draftId)));
		expect(await drafts.sizes()).toEqual([2]);
		const draft = await drafts.read();
		const [group] = groupsOf(draft);
		expect(whyHere(draft, group!.members[0]!, group!.offer, group!.band)).toEqual([
			'créneau à vérifier avec la personne',
			'niveau à découvrir'
		]);
	});

	test('a pedagogic animator alone may lead two people whose level nobody knows; a technical one may not', async () => {
		const { id: draftId, people, offers } = await drafts.read();
		const alone = await centre.offer('7-10:00', { animators: [centre.technicalId] });
		for (const { entryId } of people) {
			const avoid = { draftId, entryId, kind: 'avoid' as const, offerId: offers[0]!.id };
			await centre.act((db) => markPerson(db, avoid));
		}
		expect((await drafts.propose(draftId)).plan).toMatchObject({
			groups: [],
			unplaced: [{ cause: 'incompatible' }, { cause: 'incompatible' }]
		});
		// Said again on the page of the team, it counts at once: the slot did not change.
		await centre.tellProfile(centre.technicalId, 'pedagogic');
		expect((await drafts.propose(draftId)).plan.groups).toMatchObject([
			{ offer: alone, band: '1', members: { length: 2 } }
		]);
		await centre.tellProfile(centre.technicalId, 'technical');
		for (const { id: markId } of (await drafts.read()).marks)
			await centre.act((db) => unmarkPerson(db, { draftId, markId }));
		// Whoever the animator holds there by hand sits there: she knows better.
		for (const { entryId } of people) {
			await drafts.move(draftId, [entryId], alone);
			const stay = { draftId, entryId, kind: 'stay' as const, offerId: alone };
			await centre.act((db) => markPerson(db, stay));
		}
		expect((await drafts.propose(draftId)).plan.groups).toMatchObject([
			{ offer: alone, band: '1-2', members: { length: 2 } }
		]);
		for (const { id: markId } of (await drafts.read()).marks)
			await centre.act((db) => unmarkPerson(db, { draftId, markId }));
		await centre.act((db) => withdrawOffer(db, alone));
		for (const { entryId } of people) await drafts.move(draftId, [entryId], offers[0]!.id);
	});

	test('is changed by hand without any proposal, and each move stays dated', async () => {
		const { id: draftId, people, offers } = await drafts.read();
		const saturday = await centre.offer(SATURDAY);
		const [abel] = people;
		const before = await centre.count('group_draft_moves');
		expect(await drafts.move(draftId, [abel!.entryId], saturday)).toEqual({ moved: 1 });
		expect(await drafts.sizes()).toEqual([1, 1]);
		await drafts.move(draftId, [abel!.entryId], null);
		await drafts.move(draftId, [abel!.entryId], offers[0]!.id);
		expect(await drafts.sizes()).toEqual([2, 0]);
		expect(await centre.count('group_draft_moves')).toBe(before + 3);
	});

	test('that a colleague changed since the page was read is not changed over her', async () => {
		const draft = await drafts.read();
		const { id: draftId, people, offers } = draft;
		const seen = draftMark(draft);
		expect(seen).toMatch(/^[a-p]{32}$/);
		const ask = (entryId: string, offerId: string | null) =>
			centre.act((db) =>
				movePeople(db, { draftId, seen, entryIds: [entryId], offerId, hold: false })
			);
		const both = await Promise.all([
			ask(people[0]!.entryId, offers[1]!.id),
			ask(people[1]!.entryId, offers[1]!.id)
		]);
		expect(both.filter((one) => 'refusal' in one && one.refusal === 'changed')).toHaveLength(1);
		expect(await drafts.sizes()).toEqual([1, 1]);
	});

	test('keeps a held seat, and never puts somebody in a group that she avoids', async () => {
		const { id: draftId, people, offers } = await drafts.read();
		const [wednesday, saturday] = offers;
		const [abel, blot] = people;
		await drafts.move(draftId, [abel!.entryId], saturday!.id, true);
		await centre.act((db) =>
			markPerson(db, { draftId, entryId: blot!.entryId, kind: 'avoid', offerId: wednesday!.id })
		);
		await drafts.take(draftId);
		expect(await drafts.sizes()).toEqual([0, 2]);
		const { marks } = await drafts.read();
		expect(marks.map(({ kind }) => kind)).toEqual(['stay', 'avoid']);
		for (const { id: markId } of marks)
			await centre.act((db) => unmarkPerson(db, { draftId, markId }));
		expect((await drafts.read()).marks).toEqual([]);
	});

	test('leaves somebody for a later course when she asks', async () => {
		const { id: draftId, people } = await drafts.read();
		const later = { draftId, entryId: people[0]!.entryId, kind: 'later' as const, offerId: null };
		await centre.act((db) => markPerson(db, later));
		expect(whyOutside(await drafts.read())[0]).toMatchObject({
			why: 'en attente d’un prochain cycle'
		});
		const [mark] = (await drafts.read()).marks;
		await centre.act((db) => unmarkPerson(db, { draftId, markId: mark!.id }));
	});

	test('a proposal that the list outran is not taken', async () => {
		const { id: draftId } = await drafts.read();
		await drafts.propose(draftId);
		const cora = await centre.waits('Cora', [FRIDAY]);
		const before = await centre.count('group_draft_moves');
		expect(await centre.act((db) => takeProposal(db, draftId))).toMatchObject({
			refusal: 'changed'
		});
		expect(await centre.count('group_draft_moves')).toBe(before);
		const outside = whyOutside(await drafts.read()).find(({ entryId }) => entryId === cora);
		expect(outside).toMatchObject({ why: 'aucun créneau proposé ne lui va' });
		expect(outside!.help).toMatch(/^Aurait une place en venant le samedi 10/);
	});

	test('what would help her is true: told so, she is placed', async () => {
		const { id: draftId, people } = await drafts.read();
		const cora = people.find(({ name }) => name.includes('Cora'))!;
		const wish = { slots: [{ weekday: 6, startsAt: '10:00' }], needs: [], staysHere: false };
		done(await centre.act((db) => tellWish(db, cora.entryId, wish)));
		expect((await drafts.propose(draftId)).plan.proof).toMatchObject({ placed: 3, gap: 0 });
	});

	test('has one proposal under way at a time; stopped, what was found may be taken or left', async () => {
		const { id: draftId } = await drafts.read();
		done(await centre.act((db) => proposeGroups(db, draftId)));
		expect(await centre.act((db) => proposeGroups(db, draftId))).toMatchObject({
			refusal: 'under-way'
		});
		await centre.act((db) => stopProposal(db, draftId));
		const stopped = (await drafts.proposal())!;
		expect(stopped.state).toBe('stopped');
		expect(stopped.plan.proof.placed).toBeGreaterThan(0);
	});

	test('a slot withdrawn takes its people out of it, and is told in the draft', async () => {
		const { id: draftId, people } = await drafts.read();
		const friday = await centre.offer(FRIDAY);
		await drafts.move(draftId, [people[0]!.entryId], friday);
		await centre.act((db) => withdrawOffer(db, friday));
		const { people: after } = await drafts.read();
		expect(after[0]!.seat).toBeNull();
	});

	test('left aside, it is changed no more, and another may start', async () => {
		const { id: draftId, people } = await drafts.read();
		done(await centre.act((db) => leaveDraft(db, draftId)));
		const move = { draftId, seen: '', entryIds: [people[0]!.entryId], offerId: null, hold: false };
		expect(await centre.act((db) => movePeople(db, move))).toMatchObject({
			refusal: 'unknown-draft'
		});
		expect(await drafts.start()).not.toBe(draftId);
		const bad = { programmeId: centre.programmeId, startsOn: '2026-02-30' };
		expect(await centre.act((db) => startDraft(db, bad))).toMatchObject({ refusal: 'day' });
	});
});

describe('the study’s stories', () => {
	const centre = useGroupCentre();
	const drafts = draftsOf(centre);

	test('twenty-four people go into Wednesday, Friday and Saturday, each at her level and her hour', async () => {
		for (const slot of [WEDNESDAY, FRIDAY, SATURDAY]) await centre.offer(slot);
		const slots = [WEDNESDAY, FRIDAY, SATURDAY];
		for (let nth = 0; nth < 24; nth += 1) {
			const band = nth % 3;
			const entry = await centre.waits(`Habitante${nth}`, [slots[band]!, slots[(band + 1) % 3]!]);
			const personId = await centre.personOf(entry);
			done(await centre.act((db) => tellLevel(db, level(personId, band as 0 | 1 | 2))));
		}
		const draftId = await drafts.start();
		expect((await drafts.propose(draftId)).plan.proof).toMatchObject({
			placed: 24,
			placedBound: 24,
			groups: 3
		});
		done(await centre.act((db) => takeProposal(db, draftId)));
		expect(await drafts.sizes()).toEqual([8, 8, 8]);
		expect(groupsOf(await drafts.read()).map(({ band }) => band)).toEqual(['0', '1', '2']);
	});

	test('a couple half a level apart stays together, at that price', async () => {
		const before = await drafts.read();
		await centre.act((db) => leaveDraft(db, before.id));
		const couple = [await centre.waits('Duval', [FRIDAY]), await centre.waits('Duval', [FRIDAY])];
		for (const [at, entry] of couple.entries()) {
			const personId = await centre.personOf(entry);
			done(await centre.act((db) => tellLevel(db, level(personId, at as 0 | 1))));
		}
		await centre.act((db) => joinCompanions(db, { entryId: couple[0]!, withId: couple[1]! }));
		for (const { entryId } of before.people) {
			const draftId = await drafts.start();
			await centre.act((db) => markPerson(db, { draftId, entryId, kind: 'later', offerId: null }));
		}
		const draftId = await drafts.start();
		await drafts.take(draftId);
		const draft = await drafts.read();
		const seats = draft.people.filter(({ entryId }) => couple.includes(entryId));
		expect(seats.map(({ seat }) => seat)).toEqual([draft.offers[1]!.id, draft.offers[1]!.id]);
		const parted = await drafts.move(draftId, [couple[0]!], draft.offers[0]!.id);
		expect(parted).toEqual({ moved: 1 });
	});
});

describe('a slot open to every level', () => {
	const centre = useGroupCentre();
	const drafts = draftsOf(centre);

	test('takes them together, six people at most; the seventh is told that it is full', async () => {
		await centre.offer('4-10:00', { format: 'open', capacity: 6, minutes: 90, animators: [] });
		for (let nth = 0; nth < 7; nth += 1) {
			const entry = await centre.waits(`Senior${nth}`, ['4-10:00']);
			const personId = await centre.personOf(entry);
			done(await centre.act((db) => tellLevel(db, level(personId, (nth % 3) as 0 | 1 | 2))));
		}
		const draftId = await drafts.start();
		await drafts.take(draftId);
		expect(await drafts.sizes()).toEqual([6]);
		const draft = await drafts.read();
		expect(groupsOf(draft)[0]!.band).toBeNull();
		const [left] = whyOutside(draft);
		expect(left).toMatchObject({ why: 'les groupes qui lui vont sont complets', help: null });
		expect(await drafts.move(draftId, [left!.entryId], draft.offers[0]!.id)).toMatchObject({
			refusal: 'full'
		});
	});
});
