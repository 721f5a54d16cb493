import type { Letter, LetterRun } from '#lib/shared/document/letter.ts';
import { clockName, longDay, plainDay } from '#lib/shared/french-dates.ts';
import { fillLetter, type LetterText, type Values } from './fill-letter.ts';

/** What a version of the model says. */
export type LetterModel = LetterText & {
	senderAddress: string | null;
	phone: string | null;
};

/** What the words between brackets stand for in every letter of a run. */
export type Filled = {
	centre: string;
	programme: string;
	/** « mercredi 9 décembre 2026 à 17 h » */
	when: string;
	place: string;
};

/** To whom one letter goes, as she was known on that day. */
export type Addressee = {
	givenName: string;
	familyName: string;
	/** The lines of the envelope; empty when it is no letter of paper. */
	address: string[];
	isLargePrint: boolean;
};

/** The day and hour of a meeting as a letter says them (study-2.3). */
export function whenOf({ day, startsAt }: { day: string; startsAt: string }): string {
	return `${longDay(day)} à ${clockName(startsAt)}`;
}

/** What each word between brackets stands for in the letter to one person. */
export function valuesOf(
	model: Pick<LetterModel, 'phone'>,
	filled: Filled,
	person: { givenName: string; familyName: string }
): Values {
	return {
		prénom: person.givenName,
		nom: person.familyName,
		programme: filled.programme,
		'jour et heure de la réunion': filled.when,
		lieu: filled.place,
		'téléphone du centre': model.phone,
		centre: filled.centre
	};
}

/** The head of a letter: who writes, from where, and the telephone. */
export function senderLines(
	{ senderAddress, phone }: Pick<LetterModel, 'senderAddress' | 'phone'>,
	centre: string
): string[] {
	return [
		centre,
		...(senderAddress?.split('\n') ?? []),
		...(phone ? [`Téléphone\u00a0: ${phone}`] : [])
	];
}

/**
 * The letters of a run, in the order given: the same model, values and people give the same
 * letters, whenever they are printed.
 */
export function lettersOf(
	model: LetterModel,
	run: { day: string; filled: Filled },
	people: readonly Addressee[]
): LetterRun {
	const { day, filled } = run;
	const sender = senderLines(model, filled.centre);
	const dateLine = `Le ${plainDay(day)}`;
	return {
		title: `Lettres du ${plainDay(day)}\u00a0: ${filled.programme}`,
		author: filled.centre,
		asOf: day,
		letters: people.map((person): Letter => {
			const text = fillLetter(model, valuesOf(model, filled, person));
			const { address, isLargePrint } = person;
			return { sender, dateLine, address, isLargePrint, ...text };
		})
	};
}
