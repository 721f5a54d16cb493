/** What a desk was told is saved: each has words that no other has. */
export type Saved = {
	request: string;
	/** As the address of its page says; the form may have been sent several times. */
	id: string;
	/** The family name of somebody new, written with the request. */
	newcomer: string | null;
	answers: string[];
};

export type DeskLedger = {
	saved: Saved[];
	/** Words of a form that was refused: nothing of it may be found. */
	refused: string[];
	/** An answer that nobody at a desk should see, or two answers to one form that differ. */
	surprises: string[];
};
