import type {
	BesideBlock,
	Block,
	ParagraphBlock,
	WrittenDocument
} from '#lib/shared/document/blocks.ts';
import { PICTOGRAMS, pictogramSvg } from '#lib/shared/pictograms.ts';
import { squareCodeSvg } from '#lib/shared/square-code.ts';
import type { GuideStep, GuideText, TextName } from './guide.ts';
import type { ShownGuide } from './shown-guide.ts';
import { GUIDE_LABELS, type GuideLabels } from './guide-labels.ts';

/** A guide as it may be shown, and what its paper says besides. */
export type PrintedGuide = Pick<ShownGuide, 'name' | 'text' | 'minutes' | 'price' | 'sites'> & {
	sheet: { title: string; url: string } | null;
	/** The day when somebody read it; null: nobody has. */
	readOn: string | null;
	/** Null: nothing says until when it is good. */
	lookAgainOn: string | null;
	/** Of a demonstration. */
	isExample: boolean;
	phone: { centre: string; written: string } | null;
	/** Of its page: all that its squares carry. */
	address: string;
};

export type GuidePaperFormat = { size: 'a4' | 'a5'; isLarge: boolean; author: string; day: string };

/** A drawing of a step, and a square that a telephone reads at arm’s length. */
const PICTURE_WIDTH = 14;
const SQUARE_WIDTH = 24;

/**
 * A guide to take home: its papers to prepare first, each step whole on its page. Half a page and easy
 * French are in large print always. It carries nothing of a person.
 */
export function guidePaper(guide: PrintedGuide, paper: GuidePaperFormat): WrittenDocument {
	const { name, text } = guide;
	const words = GUIDE_LABELS[name];
	const said = saidIn(name);
	return {
		title: text.title,
		language: words.language,
		author: paper.author,
		asOf: paper.day,
		isLargePrint: paper.isLarge || paper.size === 'a5' || name === 'facile',
		...(paper.size === 'a5' && { paper: 'a5' as const }),
		pictures: {},
		blocks: [
			{ kind: 'heading', level: 1, text: text.title },
			...(guide.isExample ? [labelled(words, words.example, words.exampleWords)] : []),
			{ kind: 'paragraph', tone: 'lead', text: said(text.why) },
			...papersOf(text, words),
			labelled(words, words.duration, words.minutes(guide.minutes)),
			...(guide.price ? [labelled(words, words.price, priceIn(words, guide.price))] : []),
			...text.steps.flatMap((step, at) => stepOf(step, at + 1, guide)),
			...section(words.next, said(text.next)),
			...(text.scam ? section(words.scams, said(text.scam)) : []),
			...(guide.sheet ? section(words.sheet, guide.sheet.title, guide.sheet.url) : []),
			...(guide.phone ? section(words.call, calledAt(guide.phone)) : []),
			{ kind: 'heading', level: 2, text: words.onTelephone },
			square(guide.address, words, [
				{ kind: 'paragraph', text: said(words.photograph) },
				{ kind: 'paragraph', text: guide.address },
				{ kind: 'paragraph', tone: 'note', text: datesOf(guide, paper.day).join('\n') }
			])
		]
	};
}

function papersOf({ papers }: GuideText, words: GuideLabels): Block[] {
	return [
		{ kind: 'heading', level: 2, text: words.papers },
		papers.length > 0
			? { kind: 'list', isNumbered: false, hasBoxes: true, items: papers }
			: { kind: 'paragraph', text: words.noPapers }
	];
}

function stepOf(step: GuideStep, number: number, { name, sites, address }: PrintedGuide): Block[] {
	const words = GUIDE_LABELS[name];
	const said = saidIn(name);
	const { action } = step;
	const site = action?.kind === 'open-site' ? sites[action.fact] : undefined;
	const blocks: BesideBlock['blocks'] = [{ kind: 'paragraph', text: said(step.text) }];
	if (action && site) {
		const opened: BesideBlock['blocks'] = [
			labelled(words, action.label, ''),
			{ kind: 'paragraph', text: site.url },
			{ kind: 'paragraph', tone: 'note', text: said(words.photographStep) }
		];
		blocks.push(square(`${address}#etape-${number}`, words, opened));
	} else if (action) blocks.push({ kind: 'paragraph', label: action.label, text: '' });
	blocks.push(
		...step.errors.map((error) => labelled(words, words.attention, said(error))),
		labelled(words, words.stuck, said(step.stuck))
	);
	const drawing = PICTOGRAMS[step.picture];
	const title = `${words.step(number)}${words.colon} ${step.title}`;
	return [
		{ kind: 'heading', level: 2, text: title },
		...(drawing ? [beside(pictogramSvg(drawing), PICTURE_WIDTH, step.alt, blocks)] : blocks)
	];
}

function square(address: string, words: GuideLabels, blocks: BesideBlock['blocks']): BesideBlock {
	return beside(squareCodeSvg(address), SQUARE_WIDTH, `${words.square} ${address}`, blocks);
}

function beside(
	svg: string,
	millimetres: number,
	alternative: string,
	blocks: BesideBlock['blocks']
): BesideBlock {
	return { kind: 'beside', svg, millimetres, alternative, blocks };
}

function labelled({ colon }: GuideLabels, label: string, text: string): ParagraphBlock {
	return { kind: 'paragraph', label: `${label}${colon}`, text };
}

function section(heading: string, ...texts: string[]): Block[] {
	return [
		{ kind: 'heading', level: 2, text: heading },
		...texts.map((text): Block => ({ kind: 'paragraph', text }))
	];
}

/** In French whatever the text: the name of the centre, and its number in one piece. */
function calledAt({ centre, written }: NonNullable<PrintedGuide['phone']>): string {
	return `${centre}${GUIDE_LABELS.fr.colon} ${written.replaceAll(' ', '\u00a0')}`;
}

/** A price is said in French by its fact; what is free is said so in every language. */
function priceIn({ free }: GuideLabels, price: string): string {
	return price === GUIDE_LABELS.fr.free ? free : price;
}

function datesOf({ name, readOn, lookAgainOn }: PrintedGuide, day: string): string[] {
	const words = GUIDE_LABELS[name];
	const read = readOn ? words.read(readOn) : words.notRead;
	const until = lookAgainOn ? [words.lookAgain(lookAgainOn)] : [];
	return [read, ...until, words.printed(day)].map(saidIn(name));
}

/** Where a sentence ends and another begins; a point inside an address ends none. */
const BETWEEN_SENTENCES = /(?<=[.!?…][\u202f»”)]*) +/u;

/** In easy French each sentence has a line of its own. */
function saidIn(name: TextName): (text: string) => string {
	return (text) => (name === 'facile' ? text.split(BETWEEN_SENTENCES).join('\n') : text);
}
