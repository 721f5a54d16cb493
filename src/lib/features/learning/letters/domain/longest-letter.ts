import type { LetterRun } from '#lib/shared/document/letter.ts';
import { type LetterModel, lettersOf } from './letters-of-run.ts';

const DAY = '2026-09-23';

/** As long as names, places and programmes are in real life, and a little more. */
const LONG = {
	programme: 'Atelier multimédia pour débuter avec un ordinateur',
	when: 'mercredi 23 septembre 2026 à 17 h 30',
	place: 'Salle polyvalente de la maison de quartier, 1024 boulevard de l’Europe, Outreau'
};

/**
 * The letter as the model makes it for somebody whose name and meeting are long, in ordinary and in
 * large print: a model that does not hold on a page then is refused when it is written, not when
 * the letters are printed.
 */
export function longestLetters(model: LetterModel, centre: string): LetterRun {
	const person = {
		givenName: 'Marie-Antoinette',
		familyName: 'Vandenbossche-Lefrançois',
		address: ['Marie-Antoinette Vandenbossche']
	};
	return lettersOf(
		{ ...model, phone: model.phone ?? '03 21 00 00 00' },
		{ day: DAY, filled: { centre, ...LONG } },
		[false, true].map((isLargePrint) => ({ ...person, isLargePrint }))
	);
}
