import { describe, expect, test } from 'vitest';
import { asEvidence, endOf, halfFor, knownOnly } from './conversation.ts';
import { probabilitiesOfWord, refuseToldLevel } from './told-level.ts';

describe('a conversation', () => {
	test('takes « je ne sais pas » for no evidence, and does not ask it again', () => {
		const said = [
			{ item: 'mail', answer: 2 as const },
			{ item: 'photo', answer: null },
			{ item: 'clic', answer: 0 as const }
		];
		expect(asEvidence(said)).toEqual({
			answers: [
				{ item: 'mail', answer: 2 },
				{ item: 'clic', answer: 0 }
			],
			skipped: ['photo']
		});
	});

	test('ends because one is sure, because it was long enough, or because nothing is left', () => {
		const over = (firm: boolean) => ({ next: null, group: { firm } });
		expect(endOf({ next: 'mail', group: { firm: true } }, 5)).toBeNull();
		expect(endOf(over(true), 5)).toBe('firm');
		expect(endOf(over(false), 12)).toBe('twelve');
		expect(endOf(over(false), 7)).toBe('nothing-left');
	});

	test('never asks the same thing before and after', () => {
		expect(halfFor('before')).not.toBe(halfFor('after'));
	});

	test('weighs nothing of an activity that was withdrawn since', () => {
		const bank = { items: [{ id: 'mail' }] } as Parameters<typeof knownOnly>[0];
		const said = [
			{ item: 'mail', answer: 1 as const },
			{ item: 'minitel', answer: 2 as const }
		];
		expect(knownOnly(bank, said)).toEqual([said[0]]);
	});
});

describe('a level that somebody says', () => {
	const told = {
		source: 'animator',
		level: 1,
		certainty: 'rather',
		reason: '',
		overrules: false
	} as const;

	test('owes a reason only when it says otherwise than a measure', () => {
		expect(refuseToldLevel(told)).toBeNull();
		expect(refuseToldLevel({ ...told, overrules: true })?.refusal).toBe('reason');
		expect(refuseToldLevel({ ...told, overrules: true, reason: 'Elle aide déjà.' })).toBeNull();
	});

	test('is refused with a number that nobody may keep', () => {
		const reason = 'Son IBAN FR76 3000 6000 0112 3456 7890 189 est noté';
		expect(refuseToldLevel({ ...told, reason })?.refusal).toBe('confidential');
	});

	test('keeps its uncertainty, and adds up', () => {
		for (const level of [0, 1, 2] as const) {
			const spread = probabilitiesOfWord(level, 'unsure');
			expect(spread.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
			expect(spread[level]).toBe(Math.max(...spread));
			expect(probabilitiesOfWord(level, 'sure')[level]).toBeGreaterThan(spread[level]!);
		}
	});
});
