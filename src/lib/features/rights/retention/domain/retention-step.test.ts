import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayKeepName } from '#lib/features/people/people/index.ts';
import { erasedFrom, type Retained, retentionStep } from './retention-step.ts';

const one = (change: Partial<Retained>): Retained => ({
	lastContact: '2024-11-24',
	warnedOn: null,
	pausedUntil: null,
	...change
});

test.each([
	['2026-10-25', {}, 'keep'],
	['2026-10-26', {}, 'warn'],
	['2026-11-24', { warnedOn: '2026-10-26' }, 'wait'],
	['2026-11-25', { warnedOn: '2026-10-26' }, 'erase'],
	['2026-12-01', { warnedOn: '2026-11-15' }, 'wait'],
	['2026-12-15', { warnedOn: '2026-11-15' }, 'erase'],
	['2026-12-01', { pausedUntil: '2027-06-30' }, 'paused'],
	['2027-06-01', { pausedUntil: '2027-06-30' }, 'warn'],
	['2027-06-30', { pausedUntil: '2027-06-30', warnedOn: '2027-05-31' }, 'wait'],
	['2027-07-01', { pausedUntil: '2027-06-30', warnedOn: '2027-05-31' }, 'erase']
] as const)('on %s, %o: %s', (today, change, step) => {
	expect(retentionStep(one(change), today)).toBe(step);
});

test('from a 28th of February to a 29th the name has its whole day', () => {
	const leap = one({ lastContact: '2026-02-28', warnedOn: '2028-01-01' });
	expect(erasedFrom(leap)).toBe('2028-03-01');
	expect(retentionStep(leap, '2028-02-29')).toBe('wait');
	expect(retentionStep(leap, '2028-03-01')).toBe('erase');
});

const anyDay = fc
	.integer({ min: 0, max: 4000 })
	.map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString());

test('a name is never erased within its two years, its thirty days or its pause', () => {
	fc.assert(
		fc.property(
			fc.record({
				lastContact: anyDay,
				warnedOn: fc.option(anyDay),
				pausedUntil: fc.option(anyDay)
			}),
			anyDay,
			(retained, today) => {
				if (retentionStep(retained, today) !== 'erase') return;
				expect(mayKeepName(retained.lastContact, today)).toBe(false);
				expect(retained.warnedOn).not.toBeNull();
				const warned = Temporal.PlainDate.from(retained.warnedOn!).until(today).days;
				expect(warned).toBeGreaterThanOrEqual(30);
				expect((retained.pausedUntil ?? '') < today).toBe(true);
			}
		)
	);
});

test('whatever was warned is erased in the end, if she never comes back', () => {
	fc.assert(
		fc.property(anyDay, anyDay, (lastContact, warnedOn) => {
			const retained = one({ lastContact, warnedOn });
			expect(retentionStep(retained, erasedFrom(retained))).toBe('erase');
		})
	);
});
