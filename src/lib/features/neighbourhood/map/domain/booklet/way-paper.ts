import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { phoneOf } from '../told-place.ts';
import type { BookletPlace } from './booklet-place.ts';
import { exampleWords, placeBlocks } from './booklet.ts';

type Way = {
	place: BookletPlace;
	/** Of its card, where it is kept up to date. */
	address: string;
	isExample: boolean;
	day: string;
};

/**
 * One page in large print, to hold on the way: whom to call, where, when, what to bring. Of a refuge, a number and
 * nothing else: whoever finds the paper does not learn whose it is. Null: it has none.
 */
export function wayPaper(way: Way): WrittenDocument | null {
	const { place, day } = way;
	const title = place.isRefuge ? 'Un numéro à appeler' : `Comment y aller\u00a0: ${place.name}`;
	const blocks = place.isRefuge ? numberAlone(place) : wholeWay(way);
	if (!blocks) return null;
	return {
		...{ title, author: 'Déclic', asOf: day, isLargePrint: true, pictures: {} },
		blocks: [{ kind: 'heading', level: 1, text: title }, ...exampleWords(way), ...blocks]
	};
}

function numberAlone({ phone }: BookletPlace): Block[] | null {
	const called = phoneOf(phone);
	return (
		called && [
			{ kind: 'paragraph', tone: 'call', text: called.written },
			{ kind: 'paragraph', text: 'Appelez\u00a0: on vous dit comment venir.' }
		]
	);
}

function wholeWay({ place, address }: Way): Block[] {
	const [, ...said] = placeBlocks(place, null);
	return [...said, { kind: 'paragraph', tone: 'note', text: `Tenu à jour\u00a0: ${address}` }];
}
