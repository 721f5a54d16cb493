/** What every practice is given: whom to tell, once it is done. Nothing of it is timed nor counted. */
export type Practised = { ondone: () => void };

/** What something that is pressed tells: the kind answer to what was not asked for, or null, it was. */
export type Tell = (answer: string | null) => void;

/** One thing to do, and its words. */
export type Gesture = {
	/** What the person is told. */
	says: string;
	/** Said to her too: how else it is done, for no gesture is the only way. */
	otherWay: string;
	/** Said once it is done: what happened, and thanks. */
	thanks: string;
};
