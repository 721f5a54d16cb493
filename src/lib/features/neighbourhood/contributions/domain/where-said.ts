import { isId } from '#lib/shared/identifier.ts';
import { maskPersonal } from './personal-words.ts';
import { withoutNumber } from './snap-point.ts';

/** One place that she may mean; its value is what a form sends of it. */
export type WhereChoice = {
	value: string;
	kind: 'street' | 'place' | 'typed' | 'nowhere';
	/** Empty: no place is meant. */
	name: string;
	town: string | null;
};

/** A street that she types is told as its name alone. */
export const streetTold = (typed: string): string =>
	maskPersonal(withoutNumber(typed)).slice(0, 120).trim();

const WAY =
	/^(?:au |à |dans |vers |près de )?(?:la |l['’]|le )?(?:rue|avenue|av\.?|boulevard|bd\.?|place|impasse|allée|chemin|route|quai|square|cité|résidence|ruelle|sentier|passage)\s/iu;

type Found = {
	streets: readonly { name: string; town: string | null }[];
	places: readonly { id: string; name: string; town: string | null }[];
};

/** What she may mean by what she typed, the likeliest first; nothing typed: nowhere, and nothing to choose. */
export function whereChoices(typed: string, { streets, places }: Found): WhereChoice[] {
	const nowhere: WhereChoice = { value: 'nulle-part', kind: 'nowhere', name: '', town: null };
	const told = streetTold(typed);
	if (!told) return [nowhere];
	const known = streets.map(({ name, town }): WhereChoice => ({
		...{ value: `rue:${town ? `${name}, ${town}` : name}`, kind: 'street', name, town }
	}));
	const found = places.map(({ id, name, town }): WhereChoice => ({
		value: id,
		kind: 'place',
		name,
		town
	}));
	const own: WhereChoice[] =
		known.length > 0 ? [] : [{ value: 'ecrit', kind: 'typed', name: told, town: null }];
	return [
		...known,
		...(WAY.test(withoutNumber(typed)) ? [...own, ...found] : [...found, ...own]),
		nowhere
	];
}

type Meant = { placeId: string } | { street: string } | { nowhere: true };

/** Where it is, from what was typed and, when she chose, from her choice. */
export function whereMeant(typed: string, chosen: string): Meant {
	if (chosen === 'nulle-part') return { nowhere: true };
	if (chosen.startsWith('rue:')) return { street: chosen.slice('rue:'.length) };
	if (isId(chosen)) return { placeId: chosen };
	return typed === '' ? { nowhere: true } : { street: typed };
}

type Told = { nowhere: string; asTyped: (street: string) => string };

/** One of them, as it is read before it is sent. */
export function whereInWords({ kind, name, town }: WhereChoice, words: Told): string {
	if (kind === 'nowhere') return words.nowhere;
	return kind === 'typed' ? words.asTyped(name) : [name, town].filter(Boolean).join(', ');
}
