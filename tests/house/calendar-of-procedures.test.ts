import { expect, test } from 'vitest';
import { PROCEDURE_KINDS } from '#lib/features/reminders/procedures/index.ts';

/** An autumn is long enough to open nine pages. */
const AUTUMN = { months: 2 };

/** Those of the calendar that should have been read again by that day, with their new years. */
const overdue = (day: Temporal.PlainDate) =>
	PROCEDURE_KINDS.filter(
		({ reviewOn }) => Temporal.PlainDate.from(reviewOn).add(AUTUMN).toString() <= day.toString()
	).map(({ slug }) => slug);

// The only test that asks the machine what day it is: nobody else would say that a calendar is old.
test('content/procedures.json was read again in its autumn: open each page, write its day and its years', () => {
	expect(overdue(Temporal.Now.plainDateISO())).toEqual([]);
});

test('one that was not is named once the autumn is over', () => {
	const [first] = PROCEDURE_KINDS;
	const end = Temporal.PlainDate.from(first!.reviewOn).add(AUTUMN);
	expect(overdue(end.subtract({ days: 1 }))).toEqual([]);
	expect(overdue(end)).toContain(first!.slug);
});
