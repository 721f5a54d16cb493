import { agreed } from '#lib/shared/french-plural.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { FoundPerson } from '../../domain/person-record.ts';
import type { PersonRefusal } from '../../domain/refuse-person.ts';
import { addPerson, type NewPerson } from './add-person.ts';
import { completePerson } from './complete-person.ts';
import { findLookAlikes } from '../find/find-look-alikes.ts';
import type { UnknownPerson } from './update-person.ts';
import { lockName } from './lock-name.ts';

/** What the person at the desk said of those who look like her: one of them, or somebody else. */
export type Answer = { sameAs: string } | { otherThan: readonly string[] } | null;

export type LookAlikeRefusal = {
	refusal: 'look-alikes';
	message: string;
	people: FoundPerson[];
};

/**
 * Writes somebody who stands at the desk. Those who look like her are shown first; somebody added
 * under her name in the meantime is shown too. Told that it is one of them, completes what her
 * record lacked and changes nothing of what it said.
 */
export async function receivePerson(
	db: Db,
	person: NewPerson,
	answer: Answer
): Promise<{ id: string; known: boolean } | PersonRefusal | UnknownPerson | LookAlikeRefusal> {
	await lockName(db, person);
	const people = await findLookAlikes(db, {
		...person,
		phones: person.phone ? [person.phone] : []
	});
	if (answer && 'sameAs' in answer && people.some(({ id }) => id === answer.sameAs)) {
		const done = await completePerson(db, answer.sameAs, person);
		return 'refusal' in done ? done : { id: answer.sameAs, known: true };
	}
	const seen = answer && 'otherThan' in answer ? answer.otherThan : [];
	if (people.some(({ id }) => !seen.includes(id))) {
		return refuse(
			'look-alikes',
			agreed(
				people.length,
				'Une personne déjà connue lui ressemble. Dites si c’est la même.',
				'Des personnes déjà connues lui ressemblent. Dites si c’est l’une d’elles.'
			),
			{ people }
		);
	}
	const added = await addPerson(db, person, { asksAdult: true });
	return 'refusal' in added ? added : { ...added, known: false };
}
