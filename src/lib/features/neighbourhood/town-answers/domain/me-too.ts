/** What the page of a message is told once somebody has said « moi aussi ». */
export const ME_TOO_PARAM = 'moi-aussi';

const BROWSER = /^[a-f\d]{24}$/;

/** A value that a browser was given here; anything else is none. */
export const isBrowserMark = (value: string | undefined): value is string =>
	BROWSER.test(value ?? '');
