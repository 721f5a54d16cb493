import words from '#content/confidential-words.json' with { type: 'json' };

const setOf = (list: string) => new Set(list.split(' '));

/** What is said of a password rather than a password: « oublié », « à changer ». */
export const STATES = setOf(words.states);
/** What sort of password it is: neither a password nor the end of the thought. */
export const ADJECTIVES = setOf(words.adjectives);
/** What may stand between « code » and the code itself. */
export const FILLERS = setOf(words.fillers);
/** With one of these, a code is surely a secret one. */
export const SECRET_CODES = setOf(words.secretCodes);
/** Codes that everybody may know: « code postal », « code APE ». */
export const OTHER_CODES = setOf(words.otherCodes);
/** After figures, they make a quantity of them: « 8 caractères ». */
export const UNITS = setOf(words.units);
export const NUMBER_WORDS = setOf(words.numberWords);
