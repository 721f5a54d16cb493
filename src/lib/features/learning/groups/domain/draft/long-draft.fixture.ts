import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import type { Draft, DraftPerson } from './draft.ts';
import type { GroupOffer } from '../offers/group-offer.ts';
import { readSlotKey } from '../offers/slot-key.ts';

/** Ten times the most who wait for one course of a large centre, and the slots that it may open. */
const PEOPLE = 1_200;
const OFFERS = 200;
/** Ten times those who come with somebody. */
const PARTY = 40;

export const DRAFT_SHAPES = [
	'all alike',
	'all different',
	'sorted',
	'one giant party',
	'nobody can come'
] as const;

const SLOTS = [1, 2, 3, 4, 5, 6].flatMap((day) =>
	[9, 10, 11, 13, 14, 15, 16, 17].map((hour) =>
		readSlotKey(`${day}-${String(hour).padStart(2, '0')}:00`)!
	)
);

/** A draft that nobody ever had, of one of these shapes. */
export function longDraft(shape: (typeof DRAFT_SHAPES)[number]): Draft {
	const draw = chanceFrom(50);
	const some = <One>(all: readonly One[], count: number) =>
		Array.from({ length: count }, () => all[Math.floor(draw() * all.length)]!);
	const isAlike = shape === 'all alike';
	const offers = Array.from({ length: OFFERS }, (_, at): GroupOffer => ({
		...SLOTS[isAlike ? 0 : at % SLOTS.length]!,
		id: `o${at}`,
		minutes: 60,
		partnerId: null,
		place: isAlike ? null : `Lieu ${at % 20}`,
		room: null,
		roomId: null,
		capacity: 9,
		minimum: 2,
		provides: [],
		format: at % 7 === 0 ? 'open' : 'level',
		animators: [{ staffId: `s${at}`, name: `Personne ${at}`, profile: at % 2 ? 'technical' : null }]
	}));
	const people = Array.from({ length: PEOPLE }, (_, at): DraftPerson => {
		const probabilities: [number, number, number] = [draw(), draw(), draw()];
		const seat = at % 3 === 0 ? `o${at % OFFERS}` : null;
		const slots = shape === 'nobody can come' ? [readSlotKey('7-22:00')!] : some(SLOTS, 6);
		return {
			entryId: `e${at}`,
			personId: `p${at}`,
			name: isAlike ? 'Ruche Phare' : `Personne ${at}`,
			waitingDays: isAlike ? 1 : PEOPLE - at,
			level: isAlike ? null : { probabilities, source: 'measured' },
			wish: isAlike || at % 4 === 0 ? null : { slots, needs: [], staysHere: false },
			party: shape === 'one giant party' && at < PARTY ? 'party' : null,
			seat,
			byHand: false,
			lacksCommitment: false
		};
	});
	return { id: 'd', startsOn: '2026-11-30', people, apart: [], offers, marks: [] };
}
