import { expect, test } from 'vitest';
import type { Draft, DraftPerson } from './draft.ts';
import type { GroupOffer } from '../offers/group-offer.ts';
import { instanceOf } from './draft-instance.ts';
import { consequencesOf } from './move-consequences.ts';
import { readSlotKey, slotKey } from '../offers/slot-key.ts';

const offer = (slot: string, change: Partial<GroupOffer> = {}): GroupOffer => ({
	id: slot,
	...readSlotKey(slot)!,
	minutes: 120,
	partnerId: null,
	place: null,
	room: null,
	roomId: null,
	capacity: 3,
	minimum: 2,
	provides: ['step-free'],
	format: 'level',
	animators: [{ staffId: 's', name: 'Camille', profile: null }],
	...change
});
const WEDNESDAY = offer('3-17:00');
const SATURDAY = offer('6-10:00', { place: 'Médiathèque', provides: [] });

const person = (name: string, change: Partial<DraftPerson> = {}): DraftPerson => ({
	entryId: name,
	personId: name,
	name,
	waitingDays: 10,
	level: { probabilities: [0.9, 0.1, 0], source: 'told' },
	wish: { slots: [WEDNESDAY], needs: [], staysHere: false },
	party: null,
	seat: WEDNESDAY.id,
	byHand: false,
	lacksCommitment: false,
	...change
});
const draft = (people: DraftPerson[], marks: Draft['marks'] = []): Draft => ({
	id: 'd',
	startsOn: '2026-12-07',
	people,
	apart: [],
	offers: [WEDNESDAY, SATURDAY],
	marks
});

test('who is moved to an hour, a place and a room that do not suit her is told each of it', () => {
	const anne = person('Anne', {
		party: 'p',
		wish: { slots: [WEDNESDAY], needs: ['step-free'], staysHere: true }
	});
	const paul = person('Paul', { party: 'p' });
	const expert = person('Zoé', {
		seat: SATURDAY.id,
		level: { probabilities: [0, 0.05, 0.95], source: 'measured' }
	});
	const twin = { ...expert, entryId: 'Yann', name: 'Yann' };
	const { isFull, sentences } = consequencesOf(
		draft(
			[anne, paul, expert, twin],
			[{ id: 'm', entryId: 'Anne', kind: 'avoid', offerId: SATURDAY.id }]
		),
		[anne],
		SATURDAY
	);
	expect(isFull).toBe(false);
	expect(sentences).toEqual([
		'Anne n’a pas dit pouvoir venir le samedi 10\u00a0h.',
		'Anne ne peut venir qu’au centre.',
		'Il manque dans la salle, pour Anne\u00a0: accès de plain-pied (fauteuil roulant).',
		'Vous aviez noté\u00a0: pas Anne dans ce groupe.',
		'Le niveau d’Anne est loin de celui du groupe.',
		'Le groupe du mercredi 17\u00a0h aurait une personne\u00a0: votre minimum est de 2.',
		'Paul n’irait pas avec\u00a0: ces personnes ont demandé à venir ensemble.'
	]);
});

test('a group that would close is said, and one without a seat left is full', () => {
	const [one, two, three] = ['A', 'B', 'C'].map((name) => person(name));
	const last = person('D', { seat: SATURDAY.id });
	const crowded = draft([one!, two!, three!, last]);
	expect(consequencesOf(crowded, [last], WEDNESDAY)).toMatchObject({ isFull: true });
	expect(consequencesOf(crowded, [last], null).sentences).toEqual([
		'Le groupe du samedi 10\u00a0h n’ouvrirait plus.'
	]);
});

test('the instance: nobody asked is free everywhere, a held seat wins, an avoided group lacks something', () => {
	const unasked = person('Inès', { wish: null, level: null, seat: null });
	const held = person('Hugo', { level: { probabilities: [1, 0, 0], source: 'told' } });
	const marks: Draft['marks'] = [
		{ id: '1', entryId: 'Hugo', kind: 'stay', offerId: SATURDAY.id },
		{ id: '2', entryId: 'Inès', kind: 'avoid', offerId: SATURDAY.id },
		{ id: '3', entryId: 'Léa', kind: 'later', offerId: null }
	];
	const later = person('Léa', { party: 'q' });
	const withHer = person('Max', { party: 'q' });
	const { applicants, offers, locked } = instanceOf(draft([unasked, held, later, withHer], marks));
	expect(applicants.map(({ id }) => id)).toEqual(['Inès', 'Hugo']);
	expect(locked).toEqual([{ applicant: 'Hugo', offer: SATURDAY.id }]);
	const [ines, hugo] = applicants;
	expect(ines!.slots).toEqual([WEDNESDAY, SATURDAY].map(slotKey));
	expect(hugo!.slots).toContain(slotKey(SATURDAY));
	const open = (needs: readonly string[]) =>
		offers.filter(({ provides }) => needs.every((need) => provides.includes(need)));
	expect(open(ines!.needs).map(({ id }) => id)).toEqual([WEDNESDAY.id]);
	expect(open(hugo!.needs)).toHaveLength(2);
});
