import * as v from 'valibot';

/** A box: ticked, or not. */
export const tick = v.optional(
	v.pipe(
		v.string(),
		v.transform((word) => word !== '' && word !== 'false')
	),
	''
);

/**
 * A number as it is typed, for the rules that follow it in a pipe: NaN where it is none, `empty` where
 * nothing is typed.
 */
export const typedNumber = <Empty extends number | null = number>(empty?: Empty) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.transform((text): number | Empty => {
			if (text !== '') return Number(text);
			return empty === undefined ? Number.NaN : empty;
		})
	);

type Bound = readonly [value: number, message: string];

/** A whole number between two bounds, once it is read: each of its refusals has a sentence of its own. */
export const wholeNumber = (message: string, [least, tooFew]: Bound, [most, tooMany]: Bound) =>
	v.pipe(
		v.number(message),
		v.integer('Écrivez un nombre entier.'),
		v.minValue(least, tooFew),
		v.maxValue(most, tooMany)
	);

/** What a rule carries whose field nobody can correct where it stands: its sentence is said on top. */
export const unseen = <Input>() => v.metadata<Input, { isUnseen: true }>({ isUnseen: true });

/** What a button says, among a few words. */
export const pressed = <const Words extends readonly string[]>(words: Words, message: string) =>
	v.pipe(v.picklist(words, message), unseen());

/** What a button, or a hidden field, says it is about: nobody can correct it where it stands. */
export const chosenId = (message = 'La page a changé\u00a0: rechargez-la, puis recommencez.') =>
	v.pipe(v.string(), v.uuid(message), unseen());
