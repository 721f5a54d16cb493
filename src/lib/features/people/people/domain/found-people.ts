import { counted } from '#lib/shared/french-plural.ts';
import type { FoundPerson } from './person-record.ts';

/** Beyond so many, a list is read by nobody: a first name or a year finds faster. */
export const MOST_FOUND = 50;

export type FoundPeople = { typed: string; people: FoundPerson[]; isCut: boolean };

/** Those who match what was typed, one more than is shown asked for, to say when there are others. */
export function foundPeople(typed: string, people: readonly FoundPerson[]): FoundPeople {
	return { typed, people: people.slice(0, MOST_FOUND), isCut: people.length > MOST_FOUND };
}

/** What is said aloud when the list of those found changes. */
export function foundWords({ people, isCut }: FoundPeople): string {
	if (isCut) return `Plus de ${MOST_FOUND} personnes : précisez, avec un prénom ou une année.`;
	if (people.length === 0) return 'Personne de ce nom.';
	return counted(people.length, 'personne trouvée', 'personnes trouvées');
}
