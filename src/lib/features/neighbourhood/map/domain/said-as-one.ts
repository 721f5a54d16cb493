/** What is told one letter at a time: « m d p h », « r s a ». */
const LETTERS = /(?<!\p{L})(?:\p{L} ){2,}\p{L}(?!\p{L})/gu;
/** Without a home, unless the name of a street follows. */
const IN_THE_STREET =
	/(?<!\p{L})[àa] la rue(?=\s*(?:$|[.,;!?]|(?:depuis|avec|ce|cette|demain|et|sans)(?!\p{L})))/giu;

/** The words that mean something together and nothing alone, as the needs say it. */
export const saidAsOne = (text: string): string =>
	text
		.replace(LETTERS, (letters) => letters.replaceAll(' ', ''))
		.replace(IN_THE_STREET, 'sans abri');
