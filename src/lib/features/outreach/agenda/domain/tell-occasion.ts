import type { Occasion } from './occasion.ts';
import { OCCASION_WORDS } from './occasion-words.ts';
import { dayIn, hourIn, type Tongue, weekdayIn } from './said-day.ts';

export type Telling = {
	tongue: Tongue;
	/** Whose it is; absent where the page says it already. */
	centre?: string;
	/** Said only where the centre says it. */
	isFree?: boolean;
	walkMinutes?: number;
};

/** What it is called, for whoever reads that language: a programme keeps its name. */
export function occasionTitle({ kind, title }: Occasion, tongue: Tongue): string {
	return kind === 'drop-in' ? OCCASION_WORDS[tongue].dropIn : title;
}

/**
 * An occasion in a few sentences: when, where, how many seats, for how much. Easy to read, each is a line
 * of its own; elsewhere they follow one another.
 */
export function tellOccasion(occasion: Occasion, telling: Telling): string[] {
	const words = OCCASION_WORDS[telling.tongue];
	const { place, seatsLeft, course } = occasion;
	const said = telling.tongue === 'facile' ? inLines(occasion, telling) : inOne(occasion, telling);
	return [
		...said,
		...(place === null ? [] : [words.place(words.name(place))]),
		...(course?.hasBegun ? [words.begun] : []),
		...(seatsLeft === null ? [] : seatsLeft === 0 ? words.full : [words.left(seatsLeft)]),
		...(telling.isFree ? [words.free] : [])
	];
}

function inOne(occasion: Occasion, { tongue, centre, walkMinutes }: Telling): string[] {
	const words = OCCASION_WORDS[tongue];
	const when = whenOf(occasion, tongue);
	const others = othersOf(occasion);
	const where = [
		...(centre ? [words.name(centre)] : []),
		...(walkMinutes === undefined ? [] : [words.walk(walkMinutes)])
	].join(words.comma);
	if (!others) return [`${[when, where].filter(Boolean).join(words.comma)}.`];
	// The days of a course are a sentence by themselves: where it is comes in another one.
	const days = `${when}${words.times(others.count, dayIn(tongue, others.last))}.`;
	return where ? [days, `${opened(where)}.`] : [days];
}

function inLines(occasion: Occasion, { tongue, centre, walkMinutes }: Telling): string[] {
	const words = OCCASION_WORDS[tongue];
	const others = othersOf(occasion);
	return [
		`${whenOf(occasion, tongue)}.`,
		...(others ? [words.times(others.count, dayIn(tongue, others.last))] : []),
		...(centre ? [`${centre}.`] : []),
		...(walkMinutes === undefined ? [] : [words.walk(walkMinutes)])
	];
}

function whenOf({ day, startsAt }: Occasion, tongue: Tongue): string {
	const said = weekdayIn(tongue, day);
	return startsAt === null ? said : OCCASION_WORDS[tongue].at(said, hourIn(tongue, startsAt));
}

/** The other days of a course; null when there is none. */
function othersOf({ course }: Occasion): { count: number; last: string } | null {
	if (!course || course.days.length < 2) return null;
	return { count: course.days.length - 1, last: course.days.at(-1)! };
}

const opened = (words: string) => `${words[0]!.toUpperCase()}${words.slice(1)}`;
