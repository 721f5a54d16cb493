import type { GuideOnPaper } from '#lib/features/resources/guides/index.ts';
import { capital } from '#lib/shared/capital.ts';
import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { squareCodeSvg } from '#lib/shared/square-code.ts';
import { dayOfWeek, hoursName, clockName, plainDay } from '#lib/shared/french-dates.ts';
import { type Lesson, type Place, PLACES } from './lesson.ts';
import { cutAt, type DoneLine, threeLines } from './three-lines.ts';

/** A content of a séance with the words there are of it: the network’s, the centre’s, or none. */
export type HomeContent = {
	content: string;
	short?: string;
	done: readonly string[];
	exercise: string | null;
	where: Lesson['home']['where'] | null;
	/** What to go on with at home. */
	guide?: GuideOnPaper | null;
};

/** What she uses, as far as is known. */
export type Uses = 'computer' | 'telephone' | 'tablet' | null;

/** Where and when her group meets again. */
export type NextTime = {
	day: string;
	startsAt: string | null;
	endsAt: string | null;
	venue: string | null;
};

export type TakenHome = {
	programmeName: string;
	day: string;
	contents: readonly HomeContent[];
	/** The content whose exercise is given; the first, when none of them is it. */
	exerciseOf: string | null;
	/** Null where the centre foresees no other séance. */
	next: NextTime | null;
	/** One sheet each, by first name; null for one that a hand completes. */
	people: readonly { givenName: string | null; uses: Uses; comesBack: boolean }[];
};

/** What half a page has room for of the guide to go on with, from the most. */
export const ROOMS = ['square', 'title', 'address', 'nothing'] as const;
export type Room = (typeof ROOMS)[number];
/** As small as a telephone still reads, in millimetres. */
const SQUARE_WIDTH = 20;

/** Letters of a place: a page holds no more of it. */
const PLACE = 80;
/** Room for a hand, where nobody’s name is printed. */
const DOTS = '.'.repeat(36);

/**
 * What each takes home after a séance, half a page in large print: what we did in three lines, one
 * exercise, where to find it on her device, when we meet again. Her first name and nothing else of her.
 */
export function takeHomeSheets(
	taken: TakenHome,
	paper: { author: string; day: string },
	roomOf: (person: TakenHome['people'][number]) => Room
): WrittenDocument {
	const { programmeName, day, contents, people } = taken;
	const given = contents.find(({ content }) => content === taken.exerciseOf) ?? contents[0];
	const lines = threeLines(contents);
	return {
		title: `À emporter, ${programmeName}, ${plainDay(day)}`,
		author: paper.author,
		asOf: paper.day,
		isLargePrint: true,
		paper: 'a5',
		pictures: {},
		blocks: people.flatMap((person, nth): Block[] => [
			...(nth > 0 ? [{ kind: 'page-break' as const, isNewPaper: true as const }] : []),
			{ kind: 'heading', level: 1, text: `Pour ${person.givenName ?? DOTS}` },
			{ kind: 'paragraph', tone: 'lead', text: `${programmeName}, ${dayOfWeek(day)}` },
			...linesOf(lines),
			...exerciseOf(given, lines),
			...whereOf(given, person.uses),
			...goesOn(given, roomOf(person)),
			{ kind: 'heading', level: 2, text: 'Notre prochain rendez-vous' },
			{ kind: 'paragraph', text: nextWords(person.comesBack ? taken.next : null) }
		])
	};
}

/** What a content alone gives to take home: for anybody, on any device. */
export function takeHomeOf(
	content: HomeContent,
	paper: { author: string; day: string },
	room: Room
): WrittenDocument {
	const lines = threeLines([content]);
	return {
		title: `À emporter, ${content.content}`,
		author: paper.author,
		asOf: paper.day,
		isLargePrint: true,
		paper: 'a5',
		pictures: {},
		blocks: [
			{ kind: 'heading', level: 1, text: content.content },
			...linesOf(lines),
			...exerciseOf(content, lines),
			...(content.where ? placed(content.where, Object.keys(PLACES) as Place[]) : []),
			...goesOn(content, room)
		]
	};
}

function linesOf(lines: readonly DoneLine[]): Block[] {
	const told = lines.filter(({ isToFinish }) => !isToFinish).map(({ text }) => text);
	return [
		{ kind: 'heading', level: 2, text: 'Ce que nous avons fait' },
		...(told.length > 0 ? [{ kind: 'list' as const, isNumbered: false, items: told }] : []),
		...lines.flatMap(({ text, isToFinish }): Block[] =>
			isToFinish ? [{ kind: 'blank', label: text, lines: 1 }] : []
		)
	];
}

/** Where a hand has much to finish, it has less room to write an exercise: it all stands on one page. */
function exerciseOf(given: HomeContent | undefined, lines: readonly DoneLine[]): Block[] {
	const toFinish = lines.filter(({ isToFinish }) => isToFinish).length;
	return [
		{ kind: 'heading', level: 2, text: 'Un exercice pour la semaine' },
		given?.exercise
			? { kind: 'paragraph', text: given.exercise }
			: { kind: 'blank', label: 'À écrire ensemble\u00a0:', lines: toFinish > 1 ? 1 : 2 }
	];
}

function whereOf(given: HomeContent | undefined, uses: Uses): Block[] {
	if (!given?.where) return [];
	if (uses === 'computer') return placed(given.where, ['computer']);
	if (uses === 'tablet') return placed(given.where, ['tablet']);
	if (uses === 'telephone') return placed(given.where, ['android', 'iphone']);
	return [
		{ kind: 'heading', level: 2, text: 'Où le retrouver' },
		{ kind: 'paragraph', text: given.where.any }
	];
}

function goesOn(given: HomeContent | undefined, room: Room): Block[] {
	if (!given?.guide || room === 'nothing') return [];
	const { title, written, address } = given.guide;
	const label = 'Pour continuer\u00a0:';
	if (room === 'address') return [{ kind: 'paragraph', label, text: written }];
	if (room === 'title') return [{ kind: 'paragraph', label, text: `${title}, ${written}` }];
	return [
		{
			kind: 'beside',
			svg: squareCodeSvg(address),
			millimetres: SQUARE_WIDTH,
			alternative: `Carré à photographier\u00a0: il ouvre ${written}`,
			blocks: [
				{ kind: 'paragraph', label, text: title },
				{ kind: 'paragraph', text: written }
			]
		}
	];
}

/** Two places that are found alike are told once. */
function placed(where: Lesson['home']['where'], places: readonly Place[]): Block[] {
	const told = Map.groupBy(places, (place) => where[place]);
	return [
		{ kind: 'heading', level: 2, text: 'Où le retrouver' },
		...[...told].map(([words, its]): Block => {
			const names = its.map((place, nth) => (nth === 0 ? PLACES[place] : lower(PLACES[place])));
			return { kind: 'paragraph', text: `${names.join(', ')}\u00a0: ${lower(words)}` };
		})
	];
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** « Mardi 1er décembre, 14 h – 16 h, salle des ordinateurs. » */
function nextWords(next: NextTime | null): string {
	if (!next) return 'C’était la dernière séance. Le centre reste ouvert\u00a0: passez nous voir.';
	const { day, startsAt, endsAt, venue } = next;
	const hours =
		startsAt && endsAt ? hoursName({ startsAt, endsAt }) : startsAt && clockName(startsAt);
	const said = [dayOfWeek(day), hours, venue && cutAt(venue, PLACE)].filter(Boolean).join(', ');
	return `${capital(said)}.`;
}
