import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { COLON, languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { CALL_WORDS } from './screen-words.ts';

/** What somebody takes home when nobody came: when to come back, whom to call, what it was for. */
export type CallPaper = {
	text: PublicText;
	centre: string;
	kiosk: string;
	/** « mardi 24 novembre, 10 h 30 » */
	calledAt: string | null;
	/** The title of the guide that was open. */
	about: string | null;
	hours: string | null;
	dropIn: readonly string[];
	phone: string | null;
	day: string;
};

/** Nothing of whoever called is on it: nobody knows who she is. */
export function callPaper(paper: CallPaper): WrittenDocument {
	const { text, centre, kiosk } = paper;
	const words = CALL_WORDS[text];
	const language = languageOf(text);
	const line = (label: string, said: string | null): Block[] =>
		said ? [{ kind: 'paragraph', label: `${label}${COLON[language]} `, text: said }] : [];
	return {
		title: words.paper.title,
		language,
		author: centre,
		asOf: paper.day,
		isLargePrint: true,
		pictures: {},
		blocks: [
			{ kind: 'heading', level: 1, text: words.paper.title },
			{ kind: 'paragraph', tone: 'lead', text: `${centre}, ${kiosk}` },
			...line(words.paper.calledAt, paper.calledAt),
			...line(words.paper.about, paper.about),
			...line(words.phone, paper.phone),
			...line(words.today, paper.hours),
			...line(words.dropIn, paper.dropIn.join(' ') || null),
			{ kind: 'paragraph', text: words.paper.bring }
		]
	};
}
