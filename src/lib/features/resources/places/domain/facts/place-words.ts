import { writtenWords } from '#lib/shared/french-words/written-words.ts';
import { kindLabel } from './kinds.ts';
import { NEEDS } from './needs.ts';
import type { PlaceFacts } from './place.ts';

/** 3: its name; 2: how people say it, or a need; 1: what it does. */
export type Weight = 1 | 2 | 3;
const LONGEST = 80;

/**
 * The words by which a place is found, folded as a search folds them, each with what it weighs at most. A need
 * stands as « need:energie », a town as « town:62643 » or by its name. Nothing of a street: one looks for a place
 * there by its position.
 */
export function wordsOfPlace(place: PlaceFacts): Map<string, Weight> {
	const found = new Map<string, Weight>();
	const add = (words: Iterable<string>, weight: Weight) => {
		for (const word of words) {
			if (word.length <= LONGEST && (found.get(word) ?? 0) < weight) found.set(word, weight);
		}
	};
	const written = (texts: readonly (string | null)[]) =>
		writtenWords(texts.filter((text) => text !== null).join('\n'));
	add(written([place.name]), 3);
	add(written(place.aliases), 2);
	add(
		place.needs.map((need) => `need:${need}`),
		2
	);
	add(
		needsThatGoWithoutSaying(place).map((need) => `need:${need}`),
		1
	);
	add(written([place.kind, ...place.otherKinds].map(kindLabel)), 1);
	add(written([place.summary, ...place.services, ...place.programmes]), 1);
	if (place.insee ?? place.town)
		add([`town:${place.insee ?? writtenWords(place.town!).join('-')}`], 1);
	return found;
}

/** What a place answers by what it is, when nobody has said what it is for: a town hall, a school's canteen. */
function needsThatGoWithoutSaying(place: PlaceFacts): string[] {
	if (place.needs.length > 0) return [];
	const kinds = [place.kind, ...place.otherKinds];
	return NEEDS.filter(
		(need) =>
			need.kinds.some((kind) => kinds.includes(kind)) ||
			need.services.some((service) => place.services.includes(service))
	).map(({ code }) => code);
}
