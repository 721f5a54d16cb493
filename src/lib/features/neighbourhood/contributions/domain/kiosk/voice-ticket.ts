import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { squareCodeSvg } from '#lib/shared/square-code.ts';
import { SAY_WORDS } from '../say-words.ts';
import { KIOSK_VOICE_WORDS } from './kiosk-voice-words.ts';

/** What the ticket of a message says on paper: how it is followed, and whom to call. */
export type PrintedVoice = {
	text: PublicText;
	centre: string;
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

/** Her ticket; not one of her words is on it, nor how to answer her. */
export function voiceTicket(ticket: PrintedVoice): WrittenDocument {
	const { text, centre, phone } = ticket;
	const words = KIOSK_VOICE_WORDS[text].ticket;
	const { own, call, example } = SAY_WORDS[text];
	const said = (line: string) => ({ kind: 'paragraph' as const, text: line });
	return {
		title: own.title,
		language: languageOf(text),
		author: centre,
		asOf: ticket.day,
		isLargePrint: true,
		pictures: {},
		blocks: [
			{ kind: 'heading', level: 1, text: own.title },
			...(ticket.isExample ? [said(example)] : []),
			said(words.lead[0]!),
			{
				kind: 'beside',
				svg: squareCodeSvg(ticket.address),
				millimetres: SQUARE_WIDTH,
				alternative: words.square,
				blocks: [said(words.photograph.join('\n'))]
			},
			...(phone
				? [
						{ kind: 'heading' as const, level: 2 as const, text: call },
						said(`${centre}, ${phone.written.replaceAll(' ', '\u00a0')}`)
					]
				: []),
			{ kind: 'paragraph', tone: 'note', text: words.printed(ticket.saidDay) }
		]
	};
}
