import written from '#content/placement-before.json' with { type: 'json' };

/** How she reads a letter; « je préfère ne pas répondre » is no value of these, and a whole answer. */
export type Reading = 'easy' | 'helped' | 'hard';

/** What the table of degrees reads, asked before the conversation: never the level, nor the age. */
export type Before = {
	/** The study’s « stratégie d’évitement » (study-2.2): no problem, because somebody else does it. */
	whoDoes: 'self' | 'together' | 'someone' | 'nobody';
	trust: 'yes' | 'some' | 'no';
	/** What she wants, with the study’s « sentiment de contrainte » (study-2.2). */
	constraint: 'wish' | 'both' | 'forced' | 'relay';
	/** Absent when she would rather not say, or was not asked: it is never guessed. */
	reading?: Reading;
};

export type BeforeQuestion = {
	id: keyof Before;
	wording: string;
	readAloud: string;
	answers: readonly { value: string; label: string }[];
	/** Who will know of the answer, said beside the question. */
	promise?: string;
};

export const BEFORE_QUESTIONS = written.questions as readonly BeforeQuestion[];
export const BEFORE_UNKNOWN = written.unknown;

/** Granjon’s four kinds of non-users: chosen by the animator or left, stored with the list’s name. */
export const NON_USER_LIST = written.nonUsers;
