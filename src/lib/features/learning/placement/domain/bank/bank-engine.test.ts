import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BANK, bankForEngine } from '../../index.ts';
import { expertDifficulty } from './bank-difficulty.ts';

test('the engine gets the keys of a bank file, and the doubt on each parameter', () => {
	const given = bankForEngine(BANK);
	expect(Object.keys(given)).toEqual(['version', 'items', 'cuts', 'prior', 'weights']);
	expect(given.items).toHaveLength(BANK.items.length);
	expect(Object.keys(given.items[0]!)).toEqual(['id', 'domain', 'a', 'aSd', 'b', 'bSd']);
});

test('before and after share no question, and a retired one is never asked', () => {
	const before = bankForEngine(BANK, { half: 'A' }).items.map(({ id }) => id);
	const after = bankForEngine(BANK, { half: 'B' }).items.map(({ id }) => id);
	expect(before.filter((id) => after.includes(id))).toEqual([]);
	expect(before.length + after.length).toBe(BANK.items.length);
	const retired = new Set([before[0]!]);
	expect(bankForEngine(BANK, { half: 'A', retired }).items.map(({ id }) => id)).toEqual(
		before.slice(1)
	);
});

test('software counts half, as the network chose by default', () => {
	expect(bankForEngine(BANK).weights).toEqual({
		information: 1,
		communication: 1,
		problemSolving: 1,
		software: 0.5
	});
});

test('the rule: effort makes a question harder, a risk only makes help last longer', () => {
	const nothing = { gestures: 0, typing: 0, reading: 0, abstraction: 0, consequence: 0 };
	expect(expertDifficulty(nothing, BANK.rule)).toEqual([-3.2, -2.2]);
	expect(expertDifficulty({ ...nothing, typing: 2 }, BANK.rule)).toEqual([-2.6, -1.6]);
	expect(expertDifficulty({ ...nothing, consequence: 3 }, BANK.rule)).toEqual([-3.2, -1.6]);
});

test('the guide says the numbers of the rule', () => {
	const guide = readFileSync('docs/placement-bank.md', 'utf8');
	const { start, perPoint, gap, gapPerConsequence, sdA, sdB } = BANK.rule;
	for (const value of [start, perPoint, gap, gapPerConsequence, sdA, sdB]) {
		expect(guide).toContain(String(value).replace('.', ',').replace('-', '−'));
	}
});
