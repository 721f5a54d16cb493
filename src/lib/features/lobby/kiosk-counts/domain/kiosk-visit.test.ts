import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guideStops } from './guide-stops.ts';
import type { KioskNote } from './kiosk-note.ts';
import { endOf, follow, type KioskVisit, type SeenAtKiosk } from './kiosk-visit.ts';
import { sumsOf, type WeekCount } from './kiosk-sums.ts';

const PARIS = 'Europe/Paris';
const at = (clock: string, timeZone = PARIS) => ({
	at: Temporal.PlainDateTime.from(`2026-11-24T${clock}`).toZonedDateTime(timeZone).toInstant(),
	timeZone
});
const CARD = { slug: 'carte-vitale', of: 5 };
const step = (n: number, of = CARD): SeenAtKiosk => ({ text: 'fr', guide: { ...of, step: n } });
const LIST: SeenAtKiosk = { text: 'fr' };
const HOME: SeenAtKiosk = { text: 'fr', isHome: true };

/** The screens of somebody, each at its clock. */
function screens(seen: readonly (readonly [clock: string, SeenAtKiosk])[]) {
	let visit: KioskVisit | null = null;
	const notes: KioskNote[] = [];
	for (const [clock, screen] of seen) {
		const next = follow(visit, screen, at(clock));
		visit = next.visit;
		notes.push(...next.notes);
	}
	return { visit: visit!, notes };
}

const rowsOf = (notes: readonly KioskNote[]): WeekCount[] =>
	notes.map(({ week, kind, key = '', n = 1, minutes = 0 }) => ({ week, kind, key, n, minutes }));
const summed = (notes: readonly KioskNote[]) => sumsOf(rowsOf(notes));

describe('a visit to the kiosk', () => {
	test('counts its guides, where each was left, its languages and its minutes', () => {
		const { visit, notes } = screens([
			['14:00:00', LIST],
			['14:01:00', step(0)],
			['14:02:10', step(1)],
			['14:03:00', step(2)],
			['14:04:00', { text: 'ar' }],
			['14:05:00', step(0, { slug: 'compte-ameli', of: 2 })],
			['14:06:00', step(1, { slug: 'compte-ameli', of: 2 })],
			['14:07:00', step(2, { slug: 'compte-ameli', of: 2 })]
		]);
		notes.push(...endOf(visit, false, at('14:08:40')));
		expect(summed(notes)).toMatchObject({
			...{ visits: 1, minutes: 9 },
			guides: [
				{ guide: 'carte-vitale', opened: 1, finished: 0, stops: [{ step: 2, n: 1 }] },
				{ guide: 'compte-ameli', opened: 1, finished: 1, stops: [] }
			],
			languages: [
				{ text: 'ar', n: 1 },
				{ text: 'fr', n: 1 }
			],
			byWeek: [{ week: '2026-11-23', visits: 1 }]
		});
	});

	test('going back a step, or home and back, counts nothing twice', () => {
		const { notes } = screens([
			['14:00:00', step(0)],
			['14:00:10', step(1)],
			['14:00:20', step(2)],
			['14:00:30', step(1)],
			['14:00:40', HOME],
			['14:00:50', step(2)]
		]);
		expect(summed(notes).guides).toEqual([
			{ guide: 'carte-vitale', opened: 1, finished: 0, stops: [{ step: 2, n: 1 }] }
		]);
	});

	test('nobody for ten minutes: the next screen is somebody else’s, and the minutes are hers alone', () => {
		const { notes } = screens([
			['14:00:00', step(0)],
			['14:03:00', step(1)],
			['14:13:00', step(2)],
			['14:23:01', step(0)]
		]);
		expect(summed(notes)).toMatchObject({ visits: 2, minutes: 13, guides: [{ opened: 2 }] });
	});

	test('the first screen begins none: a machine shows it to nobody; from another one it goes on', () => {
		expect(follow(null, HOME, at('14:00:00'))).toEqual({ visit: null, notes: [] });
		const { visit, notes } = screens([
			['14:00:00', LIST],
			['14:03:00', HOME]
		]);
		expect(summed(notes)).toMatchObject({ visits: 1, minutes: 3 });
		expect(follow(visit, HOME, at('14:20:00'))).toEqual({ visit: null, notes: [] });
	});

	test('left alone, it ends when last seen; ended by hand, at that moment', () => {
		const { visit } = screens([['14:00:00', LIST]]);
		expect(endOf(visit, true, at('14:03:00'))).toEqual([]);
		expect(endOf(visit, false, at('14:03:00'))).toMatchObject([{ minutes: 3, n: 0 }]);
		expect(endOf(visit, false, at('15:00:00'))).toEqual([]);
	});

	test('a clock set back counts no minute', () => {
		const { visit } = screens([['14:05:00', LIST]]);
		const { notes } = follow(visit, LIST, at('14:00:00'));
		expect(notes).toEqual([]);
	});

	test('a week begins on Monday where the kiosk stands', () => {
		const moment = (timeZone: string) => ({
			at: Temporal.Instant.from('2026-11-22T22:30:00Z'),
			timeZone
		});
		expect(follow(null, LIST, moment(PARIS)).visit!.week).toBe('2026-11-16');
		expect(follow(null, LIST, moment('Indian/Reunion')).visit!.week).toBe('2026-11-23');
		expect(follow(null, LIST, moment('America/Martinique')).visit!.week).toBe('2026-11-16');
	});
});

/** Screens of a crowd: how long after the last, of which guide, which step. */
const crowd = fc.array(
	fc.record({
		wait: fc.integer({ min: 0, max: 900 }),
		guide: fc.constantFrom('a', 'b', null),
		step: fc.integer({ min: 0, max: 5 }),
		text: fc.constantFrom('fr' as const, 'ar' as const)
	}),
	{ minLength: 1, maxLength: 60 }
);

test('whatever people do, a guide opened is finished or left once, and nothing is negative', () => {
	fc.assert(
		fc.property(crowd, (seen) => {
			const notes = notesOf(seen);
			const { visits, minutes, guides } = summed(notes);
			for (const { opened, finished, stops } of guides) {
				expect(finished + stops.reduce((sum, { n }) => sum + n, 0)).toBe(opened);
			}
			const longest = seen.reduce((sum, { wait }) => sum + wait, 0);
			expect(minutes).toBeLessThanOrEqual(longest / 60 + visits / 2);
			expect(visits).toBe(1 + seen.slice(1).filter(({ wait }) => wait > 600).length);
		})
	);
});

test('numbers are the sum of what was noted, in any order and cut anywhere', () => {
	fc.assert(
		fc.property(
			crowd,
			fc.infiniteStream(fc.nat()),
			fc.integer({ min: 1, max: 9 }),
			(seen, draw, cuts) => {
				const notes = notesOf(seen);
				const shuffled = notes
					.map((note) => ({ note, rank: draw.next().value! }))
					.toSorted((a, b) => a.rank - b.rank)
					.map(({ note }) => note);
				const batches = Array.from({ length: cuts }, (_, cut) =>
					shuffled.filter((_note, nth) => nth % cuts === cut)
				);
				const kept = batches.flatMap((batch) => addedUp(rowsOf(batch)));
				expect(summed(notes)).toEqual(sumsOf(kept));
				expect(guideStops(kept)).toEqual(guideStops(rowsOf(notes)));
			}
		)
	);
});

function notesOf(
	seen: readonly { wait: number; guide: string | null; step: number; text: 'fr' | 'ar' }[]
) {
	let visit: KioskVisit | null = null;
	let clock = Temporal.Instant.from('2026-11-22T20:00:00Z');
	return seen.flatMap(({ wait, guide, step: shown, text }) => {
		clock = clock.add({ seconds: wait });
		const screen = { text, ...(guide && { guide: { slug: guide, step: shown, of: 5 } }) };
		const next = follow(visit, screen, { at: clock, timeZone: PARIS });
		visit = next.visit;
		return next.notes;
	});
}

/** One row a week, a kind and a key, as the database keeps them. */
function addedUp(rows: readonly WeekCount[]): WeekCount[] {
	return [...Map.groupBy(rows, ({ week, kind, key }) => `${week} ${kind} ${key}`).values()].map(
		(same) => ({
			...same[0]!,
			n: same.reduce((sum, { n }) => sum + n, 0),
			minutes: same.reduce((sum, { minutes }) => sum + minutes, 0)
		})
	);
}

test('the text read now is the last of those of the visit, and each is counted once', () => {
	const { visit, notes } = screens([
		['14:00:00', { text: 'fr' }],
		['14:01:00', { text: 'ar' }],
		['14:02:00', { text: 'fr' }]
	]);
	expect(visit.texts).toEqual(['ar', 'fr']);
	expect(notes.filter(({ kind }) => kind === 'language').map(({ key }) => key)).toEqual([
		'fr',
		'ar'
	]);
});
