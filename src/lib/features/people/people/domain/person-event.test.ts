import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOfSheet, type PersonEvent, type SheetCursor } from './person-event.ts';

const event = (at: string, id: string): PersonEvent => ({
	id,
	at,
	kind: 'note',
	title: id,
	origin: 'Suivi'
});

test('a sheet read page by page tells everything once, the latest first', () => {
	const moment = fc.constantFrom('2026-01-02', '2026-01-02T08:00:00Z', '2025-03-01', '2026-05-05');
	fc.assert(
		fc.property(
			fc.array(moment, { maxLength: 30 }),
			fc.integer({ min: 1, max: 7 }),
			(at, limit) => {
				const events = at.map((when, index) => event(when, `e${index}`));
				const [one, other] = [events.filter((_, i) => i % 2), events.filter((_, i) => i % 2 === 0)];
				const told: PersonEvent[] = [];
				let before: SheetCursor | null = null;
				do {
					const page = pageOfSheet([one, other], { before, limit });
					told.push(...page.events);
					before = page.next;
				} while (before);
				expect(new Set(told.map(({ id }) => id)).size).toBe(events.length);
				expect(told).toHaveLength(events.length);
				expect(told.map((e) => e.at)).toEqual(
					told
						.map((e) => e.at)
						.toSorted()
						.toReversed()
				);
			}
		)
	);
});
