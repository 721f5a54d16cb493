/** The first figures of cards, by length: Visa and CB, Mastercard, American Express, and the rarer. */
const BY_LENGTH: Record<number, RegExp> = {
	13: /^4/,
	14: /^3(?:0[0-5]|09|[689])/,
	15: /^3[47]/,
	16: /^(?:4|5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|6(?:011|4[4-9]|5|2)|35(?:2[89]|[3-8])|5018|5020|5038|5893|6304|67(?:59|6[1-3]))/,
	17: /^(?:5018|5020|5038|5893|6304|67(?:59|6[1-3])|62)/,
	18: /^(?:5018|5020|5038|5893|6304|67(?:59|6[1-3])|62)/,
	19: /^(?:4|5018|5020|5038|5893|6304|67(?:59|6[1-3])|62|6(?:011|4[4-9]|5))/
};

/** Whether somebody issues cards that begin so and are so long (ISO/IEC 7812, issuers' ranges). */
export function isIssued(figures: string): boolean {
	return BY_LENGTH[figures.length]?.test(figures) ?? false;
}
