import written from '#content/placement-before.json' with { type: 'json' };

/** What is asked before the conversation: never the level. */
export type Before = {
	device: 'mine' | 'shared' | 'none';
	connection: 'yes' | 'sometimes' | 'no';
	/** The study’s « stratégie d’évitement » (study-2.2): no problem, because somebody else does it. */
	whoDoes: 'self' | 'together' | 'someone' | 'nobody';
	trust: 'yes' | 'some' | 'no';
	/** The study’s « sentiment de contrainte » (study-2.2). */
	constraint: 'wish' | 'both' | 'forced';
};

export type BeforeQuestion = {
	id: keyof Before;
	wording: string;
	readAloud: string;
	answers: readonly { value: string; label: string }[];
};

export const BEFORE_QUESTIONS = written.questions as readonly BeforeQuestion[];
export const BEFORE_UNKNOWN = written.unknown;

/** Granjon’s four kinds of non-users: chosen by the animator or left, stored with the list’s name. */
export const NON_USER_LIST = written.nonUsers;
