import fc from 'fast-check';
import { expect, test } from 'vitest';
import { euros, sayCosts, sumOfCosts } from './costs.ts';

const line = fc.record({
	messages: fc.nat(9999),
	segments: fc.nat(9999),
	cents: fc.nat(99_999_999).map((thousandths) => thousandths / 1000)
});

test('a price is written in euros, rounded once', () => {
	expect(euros(1240).replaceAll(/\s/g, ' ')).toBe('12,40 €');
	expect(euros(4.9).replaceAll(/\s/g, ' ')).toBe('0,05 €');
});

test('a sum is that of its parts, however they are parted', () => {
	fc.assert(
		fc.property(fc.array(line), fc.array(line), (some, others) => {
			const [one, other, all] = [
				sumOfCosts(some),
				sumOfCosts(others),
				sumOfCosts([...some, ...others])
			];
			expect(all.messages).toBe(one.messages + other.messages);
			expect(all.segments).toBe(one.segments + other.segments);
			expect(all.cents).toBeCloseTo(one.cents + other.cents, 3);
		})
	);
});

test('messages, SMS and euros are told together, and why they differ', () => {
	const said = sayCosts([
		{ messages: 2, segments: 3, cents: 14.7 },
		{ messages: 1, segments: 1, cents: 4.9 }
	]).replaceAll(/[\u00a0\u202f]/g, ' ');
	expect(said).toContain('3 messages partis, qui comptent pour 4 SMS : 0,20 €.');
});
