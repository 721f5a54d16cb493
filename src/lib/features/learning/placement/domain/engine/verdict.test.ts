import { expect, test } from 'vitest';
import { isFirm, likeliestGroup, verdictOf } from './verdict.ts';

test('nine chances in ten after four answers are firm', () => {
	expect(isFirm([0.05, 0.9, 0.05], 4)).toBe(true);
	expect(isFirm([0.05, 0.899, 0.051], 4)).toBe(false);
	expect(isFirm([0.99, 0.01, 0], 3)).toBe(false);
	expect(verdictOf([0.05, 0.9, 0.05], 4)).toBe('1');
	expect(verdictOf([0, 0.02, 0.98], 5)).toBe('2');
});

test('otherwise she is between the two likeliest neighbours, the lower ones when equal', () => {
	expect(verdictOf([0.4, 0.59, 0.01], 12)).toBe('0-1');
	expect(verdictOf([0.1, 0.3, 0.6], 12)).toBe('1-2');
	expect(verdictOf([0.2, 0.6, 0.2], 0)).toBe('0-1');
	expect(verdictOf([0.99, 0.01, 0], 3)).toBe('0-1');
});

test('of two groups as likely, the lower', () => {
	expect(likeliestGroup([0.2, 0.4, 0.4])).toBe(1);
});
