/** What is asked at the first séance, and at the end of the course (study-2.4). */
export const MOMENTS = ['before', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

/** The same three answers from the best to the worst, in every count: a number is read by its place. */
export const PLACES = [0, 1, 2] as const;
export type Place = (typeof PLACES)[number];

export type Question = 'contents' | 'seances' | 'clarity' | 'confidence' | 'company';

/** Company is asked because social link is an objective of the fiche (study-2.6). */
export const ASKED: Record<Moment, readonly Question[]> = {
	before: ['confidence'],
	after: ['contents', 'seances', 'clarity', 'confidence', 'company']
};

/** Drawn as a face, and always said beside it. */
const FACES = ['Bien', 'Moyen', 'Pas bien'] as const;

type Wording = {
	/** As it is asked. */
	asked: string;
	/** The field of a form, and the first letters of those of a pile of papers. */
	field: string;
	/** As a table of counts names it. */
	short: string;
	choices: readonly [string, string, string];
	/** Whether its answers are faces. */
	isFaces: boolean;
};

export const WORDINGS: Record<Question, Wording> = {
	contents: {
		asked: 'Ce que vous avez appris',
		field: 'contenus',
		short: 'Contenus',
		choices: FACES,
		isFaces: true
	},
	seances: {
		asked: 'Le déroulement des séances',
		field: 'seances',
		short: 'Séances',
		choices: FACES,
		isFaces: true
	},
	clarity: {
		asked: 'La clarté des explications',
		field: 'clarte',
		short: 'Clarté',
		choices: FACES,
		isFaces: true
	},
	confidence: {
		asked:
			'Vous servir d’un écran pour ce que vous avez à faire\u00a0: vous en sentez-vous capable\u00a0?',
		field: 'confiance',
		short: 'Se sentir capable',
		choices: ['Oui, sans aide', 'Oui, en étant rassurée ou rassuré', 'Pas encore'],
		isFaces: false
	},
	company: {
		asked: 'Avez-vous rencontré des gens ici\u00a0?',
		field: 'rencontres',
		short: 'Rencontres',
		choices: ['Oui, plusieurs', 'Une ou deux personnes', 'Pas encore'],
		isFaces: false
	}
};

/** Under so many answers, nothing is shown nor counted anywhere. */
export const FEWEST_ANSWERS = 5;

/** A sentence is a line, not a letter. */
export const LONGEST_SENTENCE = 200;
