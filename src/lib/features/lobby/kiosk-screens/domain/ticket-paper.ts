import { ASK_WORDS } from '#lib/features/outreach/place-requests/index.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { squareCodeSvg } from '#lib/shared/square-code.ts';
import { ASKING_WORDS } from './asking-words.ts';

/** What a ticket says on paper: what was asked, what was promised, whom to call, and where it is read. */
export type PrintedTicket = {
	text: PublicText;
	centre: string;
	wanted: { title: string; when: string } | null;
	lines: readonly string[];
	phone: { written: string } | null;
	/** Of the page that it opens: its square carries it, and no letter spells it. */
	address: string;
	/** Of today, and as a sentence says it. */
	day: string;
	saidDay: string;
	isExample: boolean;
};

/** Read from a hand's length by a telephone. */
const SQUARE_WIDTH = 45;

/** The ticket of somebody who asked for a place; neither her name nor her number is on it. */
export function ticketPaper(ticket: PrintedTicket): WrittenDocument {
	const { text, wanted, phone } = ticket;
	const words = ASKING_WORDS[text].ticket;
	const own = ASK_WORDS[text];
	return {
		title: own.ticket.title,
		language: languageOf(text),
		author: ticket.centre,
		asOf: ticket.day,
		isLargePrint: true,
		pictures: {},
		blocks: [
			{ kind: 'heading', level: 1, text: own.ticket.title },
			...(ticket.isExample ? [{ kind: 'paragraph' as const, text: own.example }] : []),
			...(wanted
				? [
						{ kind: 'paragraph' as const, tone: 'lead' as const, text: wanted.title },
						{ kind: 'paragraph' as const, text: wanted.when }
					]
				: []),
			...ticket.lines.map((line) => ({ kind: 'paragraph' as const, text: line })),
			{
				kind: 'beside',
				svg: squareCodeSvg(ticket.address),
				millimetres: SQUARE_WIDTH,
				alternative: words.square,
				blocks: [{ kind: 'paragraph', text: words.photograph.join('\n') }]
			},
			...(phone
				? [
						{ kind: 'heading' as const, level: 2 as const, text: own.call },
						{
							kind: 'paragraph' as const,
							text: `${ticket.centre}, ${phone.written.replaceAll(' ', '\u00a0')}`
						}
					]
				: []),
			{ kind: 'paragraph', tone: 'note', text: words.printed(ticket.saidDay) }
		]
	};
}
