import { type Domain, DOMAINS } from '../bank.ts';
import type { Half } from './bank-halves.ts';
import type { ItemSheet } from './item-sheet.ts';

const ITEM_STATES = ['asked', 'retired', 'unread'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export type ItemFilter = {
	domain: Domain | null;
	half: Half | null;
	state: ItemState | null;
	words: string;
};

/** A filter as an address carries it; what it does not know filters nothing. */
export function readItemFilter(query: URLSearchParams): ItemFilter {
	return {
		domain: DOMAINS.find((one) => one === query.get('domaine')) ?? null,
		half: (['A', 'B'] as const).find((one) => one === query.get('moitie')) ?? null,
		state: ITEM_STATES.find((one) => one === query.get('etat')) ?? null,
		words: (query.get('mots') ?? '').slice(0, 60).trim()
	};
}

/** The questions of a filter; words are looked for without accents, as they are typed. */
export function filterItems<Item extends ItemSheet>(
	items: Item[],
	{ domain, half, state, words }: ItemFilter,
	retired: ReadonlySet<string>
): Item[] {
	const sought = plain(words);
	return items.filter(
		(item) =>
			(!domain || item.domain === domain) &&
			(!half || item.half === half) &&
			(state !== 'asked' || !retired.has(item.id)) &&
			(state !== 'retired' || retired.has(item.id)) &&
			(state !== 'unread' || !item.readOn) &&
			plain(`${item.wording} ${item.aloud}`).includes(sought)
	);
}

const plain = (text: string) =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
