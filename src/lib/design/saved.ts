/**
 * Answer to an automatic save: the hour to show (« 14 h 32 »), or why the text was not kept.
 * `retry` when the same text may well be taken in a moment.
 */
export type Saved = { at: string } | { refusal: string; retry?: boolean };
