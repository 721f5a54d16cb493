import { causeWords, readSlotKey, weeklySlotName } from '#lib/features/learning/groups/index.ts';
import { withArticle, withDe } from '#lib/shared/french-articles.ts';
import type { FoundLine } from './found-lines.ts';
import { lineState, type LineState, type OwnLine } from './line-state.ts';
import { centreOfPlace } from './territory-instance.ts';

type Slot = {
	centreId: string;
	centreName: string;
	offerId: string;
	weekday: number;
	startsAt: string;
	place: string | null;
	capacity: number;
};
type Line = OwnLine & {
	lineId: string;
	entryId: string;
	name: string;
	phones: string[];
	help: FoundLine['help'];
};
type Newcomer = { givenName: string; fromCentre: string; offerId: string; answer: 'yes' | null };
type Arrival = { name: string; fromCentre: string; offerId: string };

export type ResultView = {
	/** The slots of this centre where somebody is: its own people, then those who may come. */
	groups: { offerId: string; title: string; capacity: number; names: string[]; guests: string[] }[];
	/** Its own people who have a slot elsewhere. */
	elsewhere: {
		lineId: string;
		entryId: string;
		name: string;
		phones: string[];
		where: string;
		host: string;
		state: LineState;
	}[];
	outside: { entryId: string; name: string; why: string; help: string | null }[];
};

/** « mardi 14 h, La Digue, Médiathèque » */
function slotTitle(slot: Slot, withCentre: boolean): string {
	return [weeklySlotName(slot), withCentre && slot.centreName, slot.place]
		.filter(Boolean)
		.join(', ');
}

/** What a centre reads of a result: its own people, and of the others what they agreed to. */
export function resultView(
	centreId: string,
	found: {
		slots: readonly Slot[];
		lines: readonly Line[];
		newcomers: readonly Newcomer[];
		arrivals: readonly Arrival[];
	}
): ResultView {
	const { slots, lines, newcomers, arrivals } = found;
	const openOffers = new Set(slots.map(({ offerId }) => offerId));
	const stated = lines.map((line) => ({ line, state: lineState(line, { centreId, openOffers }) }));
	const slotOf = new Map(slots.map((slot) => [slot.offerId, slot]));
	const names = (offerId: string) =>
		stated.flatMap(({ line, state }) =>
			state === 'here' && line.offerId === offerId ? [line.name] : []
		);
	const guests = (offerId: string) => [
		...arrivals.flatMap((one) =>
			one.offerId === offerId
				? [`${one.name}, ${withDe(one.fromCentre)}\u00a0: sur votre pré-liste`]
				: []
		),
		...newcomers.flatMap((one) => (one.offerId === offerId ? [guestWords(one)] : []))
	];
	return {
		groups: slots
			.filter((slot) => slot.centreId === centreId)
			.map((slot) => ({
				offerId: slot.offerId,
				title: slotTitle(slot, false),
				capacity: slot.capacity,
				names: names(slot.offerId),
				guests: guests(slot.offerId)
			}))
			.filter((group) => group.names.length + group.guests.length > 0),
		elsewhere: stated.flatMap(({ line, state }) => {
			if (!ELSEWHERE.has(state)) return [];
			const { lineId, entryId, name, phones } = line;
			const slot = line.offerId && slotOf.get(line.offerId);
			// She said yes to a slot that its centre withdrew since: that centre has her, and tells her.
			const where = slot ? slotTitle(slot, true) : 'un créneau retiré depuis';
			const host = slot ? slot.centreName : 'L’autre centre';
			return [{ lineId, entryId, name, phones, where, host, state }];
		}),
		outside: stated.flatMap(({ line, state }) => {
			const why = outsideWords(line, state);
			const { entryId, name, help } = line;
			return why ? [{ entryId, name, why, help: help && helpWords(help, centreId, slots) }] : [];
		})
	};
}

const ELSEWHERE: ReadonlySet<LineState> = new Set(['ask', 'yes', 'wait']);

const guestWords = ({ givenName, fromCentre, answer }: Newcomer) =>
	answer === 'yes'
		? `${givenName}, ${withDe(fromCentre)}\u00a0: a dit oui, et arrive sur votre pré-liste`
		: `${givenName}, ${withDe(fromCentre)}\u00a0: son centre lui pose la question`;

function outsideWords({ cause }: Line, state: LineState): string | null {
	if (state === 'none') return cause && causeWords(cause);
	if (state === 'withdrawn') return 'a retiré son accord pour un autre centre';
	return state === 'gone' ? 'le créneau trouvé n’est plus proposé' : null;
}

/** What would give her a seat, in words; each one is a plan that exists. */
function helpWords(
	help: NonNullable<FoundLine['help']>,
	centreId: string,
	slots: readonly Slot[]
): string | null {
	if ('addSlot' in help) {
		const slot = readSlotKey(help.addSlot);
		return slot && `Aurait une place en venant le ${weeklySlotName(slot)}.`;
	}
	if ('addCentre' in help) {
		const host = centreOfPlace(help.addCentre);
		if (host === centreId) return 'Aurait une place en allant dans un autre lieu du centre.';
		const name = slots.find((slot) => slot.centreId === host)?.centreName;
		return name ? `Aurait une place avec son accord pour ${withArticle(name)}.` : null;
	}
	const slot = slots.find(({ offerId }) => offerId === help.openOffer);
	if (!slot) return null;
	const where = slotTitle(slot, slot.centreId !== centreId);
	return `Aurait une place si ce groupe ouvrait de plus, sous son minimum\u00a0: ${where}.`;
}
