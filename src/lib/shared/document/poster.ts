/** What is printed, to hang or to give by hand: a page each, four of the last on one. */
export type PosterSheet = 'poster' | 'large-poster' | 'flyer' | 'four-flyers' | 'programme';
/** What is shown on a screen: 1080 by 1080 points, 1200 by 630. */
export type PosterPicture = 'square' | 'banner';

/** `label` stands before the text, in a column of its own: an hour. */
export type PosterLine = { label?: string; text: string };

/** `spared`: left out before letters become too small, the first before the second. */
export type PosterPart = {
	heading: string;
	lines: PosterLine[];
	isStrong?: true;
	spared?: 1 | 2 | 3;
};

/**
 * Few words that are read from afar, as large as the page allows; on a picture there is no square. Texts
 * are plain words.
 */
export type Poster<Shape extends PosterSheet | PosterPicture = PosterSheet | PosterPicture> = {
	shape: Shape;
	/** Of the file. */
	title: string;
	/** Who invites: the centre. */
	author: string;
	/** The day it is made (YYYY-MM-DD): the only date that enters the bytes. */
	asOf: string;
	heading: string;
	/** Under the heading; empty: nothing. */
	lead: string;
	parts: PosterPart[];
	/** What stands out in a frame: « Gratuit »; empty: nothing. */
	stamp: string;
	/** How to come; `number` is never cut, and empty where none is known. */
	call: { heading: string; words: string; number: string };
	/** A drawing (SVG) to photograph, what it shows in words, and the address to copy by hand. */
	square: { svg: string; alternative: string; words: string; address: string };
};
