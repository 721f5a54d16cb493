/** Answer to an automatic save: the hour to show (« 14 h 32 »), or why the text was not kept. */
export type Saved = { at: string } | { refusal: string };
