/** The text that stands in the meantime, as the screen tells it. */
export type TheirText = {
	version: number;
	body: string;
	/** « Amina, 24 novembre 2026 à 14 h 32 » */
	signature: string;
};

/** Why a text was not kept; the text itself comes back as it was sent. */
export type RefusedText = {
	rubric: string;
	/** The version she may write on next. */
	version: number;
	message: string;
	theirs: TheirText | null;
};
