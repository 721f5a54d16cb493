import fc from 'fast-check';
import type { HourSpan } from './spans.ts';
import type { Week } from './week.ts';

const clock = (minute: number) =>
	`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** None, one or two spans of a day, in order, to the minute. */
const someSpans: fc.Arbitrary<HourSpan[]> = fc
	.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 4, maxLength: 4 })
	.chain((minutes) => {
		const [one, two, three, four] = minutes.toSorted((a, b) => a - b).map(clock);
		return fc.constantFrom<HourSpan[]>(
			[],
			[{ from: one!, until: two! }],
			[
				{ from: one!, until: two! },
				{ from: three!, until: four! }
			]
		);
	});

const someDates = fc
	.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20 }))
	.map(([after, length]) => {
		const first = Temporal.PlainDate.from('2026-11-24').add({ days: after });
		return { firstDay: first.toString(), lastDay: first.add({ days: length }).toString() };
	});

/** Any week that somebody may type. */
export const aWeek: fc.Arbitrary<Week> = fc.record({
	days: fc.array(someSpans, { minLength: 7, maxLength: 7 }),
	holidays: fc.option(someSpans),
	exceptions: fc.array(
		fc.tuple(someDates, someSpans).map(([dates, spans]) => ({ ...dates, spans })),
		{ maxLength: 3 }
	)
});
