/** A letter that is ready to be printed: nothing is left to fill. Texts are plain French. */
export type Letter = {
	/** Who writes: the name of the centre, then its address and telephone. */
	sender: string[];
	/** What the window of the envelope shows, one to six lines. */
	address: string[];
	/** « Outreau, le 26 novembre 2026 » */
	dateLine: string;
	subject: string;
	paragraphs: string[];
	/** For who reads with difficulty: 16 points and more. */
	isLargePrint: boolean;
};

/** The letters of one print run: one PDF, one page each. */
export type LetterRun = {
	title: string;
	/** Who signs: the centre. */
	author: string;
	/** The day of the letters (YYYY-MM-DD): the only date that enters the bytes. */
	asOf: string;
	letters: Letter[];
};
