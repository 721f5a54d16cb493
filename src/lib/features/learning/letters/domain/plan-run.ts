import type { Channel } from '#lib/features/learning/funnels/index.ts';
import { ofPerson } from '#lib/shared/french-articles.ts';
import { agreed } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { missingIn } from './fill-letter.ts';
import { channelOf, type FirstChannel } from './letter-channel.ts';
import { type Filled, type LetterModel, valuesOf } from './letters-of-run.ts';

export type RunRefusal = {
	refusal:
		| 'unknown-meeting'
		| 'meeting-full'
		| 'nobody-chosen'
		| 'not-invitable'
		| 'no-address'
		| 'no-value'
		| 'too-long';
	message: string;
};

export type Chosen = {
	givenName: string;
	familyName: string;
	address: object | null;
	email: string | null;
	whyNot: string | null;
};

const nameOf = (person: { givenName: string; familyName: string }) =>
	`${person.givenName} ${person.familyName}`;

/**
 * Why a run cannot be prepared, by name and before anything is printed: who may not be invited, who
 * has no address although letters are wanted, which word would stay empty.
 */
export function refuseRun(
	people: readonly Chosen[],
	run: { model: LetterModel; filled: Filled; first: FirstChannel; goesOnWithout: boolean }
): RunRefusal | null {
	if (people.length === 0) {
		return refuse('nobody-chosen', 'Cochez au moins une personne.');
	}
	const kept = people.filter(({ whyNot }) => whyNot !== null);
	if (kept.length > 0) {
		const sentences = kept.map((person) => `${nameOf(person)} ${person.whyNot}.`);
		const them = agreed(kept.length, 'cette personne', 'ces personnes');
		return refuse('not-invitable', `${sentences.join(' ')} Décochez ${them}, puis recommencez.`);
	}
	return (
		refuseValues(people, run) ?? (run.goesOnWithout ? null : refuseAddresses(people, run.first))
	);
}

function refuseValues(
	people: readonly Chosen[],
	{ model, filled }: { model: LetterModel; filled: Filled }
): RunRefusal | null {
	for (const person of people) {
		const [word] = missingIn(model, valuesOf(model, filled, person));
		if (!word) continue;
		const what =
			word === 'prénom' || word === 'nom'
				? `Complétez la fiche ${ofPerson(nameOf(person))}`
				: 'Complétez la lettre du centre';
		return refuse(
			'no-value',
			`[${word}] resterait vide dans la lettre à ${nameOf(person)}. ${what}, ou retirez ce mot du texte.`
		);
	}
	return null;
}

function refuseAddresses(people: readonly Chosen[], first: FirstChannel): RunRefusal | null {
	const without = people.filter((person) => waysOf(person, first) !== first);
	if (without.length === 0) return null;
	const names = without.map(nameOf).join(', ');
	const what = first === 'letter' ? 'd’adresse postale' : 'd’adresse électronique';
	const verb = agreed(without.length, 'n’a pas', 'n’ont pas');
	return refuse(
		'no-address',
		`${names} ${verb} ${what}. Complétez leur fiche, ou cochez « Continuer sans ces adresses ».`
	);
}

/** How one of them is reached in this run (workshops and reminders, §11). */
export function waysOf(person: Pick<Chosen, 'address' | 'email'>, first: FirstChannel): Channel {
	return channelOf({ hasAddress: person.address !== null, hasEmail: person.email !== null }, first);
}
