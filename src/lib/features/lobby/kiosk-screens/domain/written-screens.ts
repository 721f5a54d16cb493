import type { TileCode } from './tiles.ts';

/** The words of the screens, screen by screen. */
export type ScreenWords = {
	home: {
		title: string;
		/** What the tiles are called together. */
		subjects: string;
		tiles: Readonly<Record<TileCode, string>>;
		search: string;
		workshops: string;
		practise: string;
		places: string;
		/** Where somebody answers for what residents say. */
		neighbourhood: string;
	};
	guides: {
		title: string;
		label: string;
		hint: string;
		find: string;
		found(count: number): string;
		nothing: string;
		all: string;
		/** Other subjects, when one is shown. */
		others: string;
		/** Where the text has no guide of what was asked. */
		inFrench: string;
	};
	start: {
		begin: string;
		/** Above the papers: print them now. */
		before: string;
		print: string;
		printLead: string;
		noPapers: string;
		late: string;
	};
	print: {
		/** While the machine works, then done, then not. */
		sending: string;
		done: string;
		/** More pages than a visit prints: at the desk. */
		tooMany: string;
		failed: string;
	};
	step: {
		of(step: number, steps: number): string;
		next: string;
		finish: string;
		/** Which site is about to open, and how one comes back. */
		leaves(host: string): string;
		/** What the strip over the official site is pressed by; the sentence after it says so. */
		strip: string;
		comeBack: string;
		stuck: string;
		phone: string;
		square: string;
		phoneLead: string;
		noName: string;
	};
	end: {
		title: string;
		practise: string;
		another: string;
		workshops: string;
	};
	gone: {
		title: string;
		lead: string;
		/** What the screen itself erases. */
		erased: readonly string[];
		/** And what the machine erases besides, where its agent is there. */
		erasedByMachine: readonly string[];
		/** Where it is not. */
		elsewhere: string;
		/** There too: what the page may not erase of the browser. */
		left: string;
		kept: string;
		begin: string;
	};
	lost: { title: string; lead: string; search: string };
};
