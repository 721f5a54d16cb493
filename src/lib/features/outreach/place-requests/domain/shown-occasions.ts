import { type Occasion, occasionTitle, tellSeats } from '#lib/features/outreach/agenda/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { whenIn } from './ask-text.ts';

/** Shown at once: nobody reads further on a telephone. */
const MOST_SHOWN = 10;

/** Those that a page shows: the nearest, and the one that was asked for, wherever it stands. */
export function shownOccasions(
	occasions: readonly Occasion[],
	asked: string | null
): readonly Occasion[] {
	const named = occasions.find(({ id }) => id === asked);
	const nearest = occasions.slice(0, MOST_SHOWN);
	return named && !nearest.includes(named) ? [named, ...nearest.slice(0, -1)] : nearest;
}

/** An occasion as somebody chooses it. */
export type Choice = {
	id: string;
	title: string;
	/** Its title is the name of a programme: French, whatever the page is in. */
	isName: boolean;
	when: string;
	/** One sentence each. */
	seats: string[];
};

/** The same occasion, in the words that the page of its centre says it with. */
export function choiceIn(text: PublicText, occasion: Occasion): Choice {
	const { id, kind, day, startsAt } = occasion;
	return {
		...{ id, title: occasionTitle(occasion, text), isName: kind === 'course' },
		...{ when: whenIn(text, day, startsAt), seats: tellSeats(occasion, text) }
	};
}
