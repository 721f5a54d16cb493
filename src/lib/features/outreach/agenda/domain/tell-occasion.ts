import type { Occasion } from './occasion.ts';
import { OCCASION_WORDS } from './occasion-words.ts';
import { dayIn, hourIn, weekdayIn } from './said-day.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

export type Telling = {
	tongue: PublicText;
	/** Whose it is; absent where the page says it already. */
	centre?: string;
	/** Said only where the centre says it. */
	isFree?: boolean;
};

/** What it is called, for whoever reads that language: a programme keeps its name. */
export function occasionTitle(
	{ kind, title }: Pick<Occasion, 'kind' | 'title'>,
	tongue: PublicText
): string {
	return kind === 'drop-in' ? OCCASION_WORDS[tongue].dropIn : title;
}

/**
 * An occasion in a few sentences: when, where, how many seats, for how much. Easy to read, each is a line
 * of its own; elsewhere they follow one another.
 */
export function tellOccasion(occasion: Occasion, telling: Telling): string[] {
	const words = OCCASION_WORDS[telling.tongue];
	const { place } = occasion;
	const said = telling.tongue === 'facile' ? inLines(occasion, telling) : inOne(occasion, telling);
	return [
		...said,
		...(place === null ? [] : [words.place(words.name(place))]),
		...tellSeats(occasion, telling.tongue),
		...(telling.isFree ? [words.free] : [])
	];
}

/** Whether it has begun, and how many seats are left, where somebody set a limit. */
export function tellSeats(
	{ seatsLeft, course }: Pick<Occasion, 'seatsLeft' | 'course'>,
	tongue: PublicText
): string[] {
	const words = OCCASION_WORDS[tongue];
	return [
		...(course?.hasBegun ? [words.begun] : []),
		...(seatsLeft === null ? [] : seatsLeft === 0 ? words.full : [words.left(seatsLeft)])
	];
}

function inOne(occasion: Occasion, { tongue, centre }: Telling): string[] {
	const words = OCCASION_WORDS[tongue];
	const when = whenOf(occasion, tongue);
	const others = othersOf(occasion);
	const where = centre ? [words.name(centre)] : [];
	if (!others) return [`${[when, ...where].join(words.comma)}.`];
	// The days of a course are a sentence by themselves: where it is comes in another one.
	const days = `${when}${words.times(others.count, dayIn(tongue, others.last))}.`;
	return [days, ...where.map((name) => `${name}.`)];
}

/** Whether a sentence ends with whose it is: how far it is goes on from there. */
export const saysCentre = (sentence: string, { tongue, centre }: Telling): boolean =>
	centre !== undefined && sentence.endsWith(`${OCCASION_WORDS[tongue].name(centre)}.`);

function inLines(occasion: Occasion, { tongue, centre }: Telling): string[] {
	const words = OCCASION_WORDS[tongue];
	const others = othersOf(occasion);
	return [
		`${whenOf(occasion, tongue)}.`,
		...(others ? [words.times(others.count, dayIn(tongue, others.last))] : []),
		...(centre ? [`${centre}.`] : [])
	];
}

function whenOf({ day, startsAt }: Occasion, tongue: PublicText): string {
	const said = weekdayIn(tongue, day);
	return startsAt === null ? said : OCCASION_WORDS[tongue].at(said, hourIn(tongue, startsAt));
}

/** The other days of a course; null when there is none. */
function othersOf({ course }: Occasion): { count: number; last: string } | null {
	if (!course || course.days.length < 2) return null;
	return { count: course.days.length - 1, last: course.days.at(-1)! };
}
