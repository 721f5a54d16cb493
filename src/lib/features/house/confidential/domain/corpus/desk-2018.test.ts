import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findConfidential } from '../../index.ts';

const FILE = 'tests/fixtures/desk-2018/cahier-accueil-2018';
const KIND = { iban: 'iban', carte: 'card', nir: 'nir' };
type Truth = { line: number; sensitive: keyof typeof KIND | null };

describe('the desk’s notebook of 2018', () => {
	it('every planted secret is refused, and nothing else is found', () => {
		const lines = readFileSync(`${FILE}.csv`, 'utf8').split('\n');
		const truth = JSON.parse(readFileSync(`${FILE}.truth.json`, 'utf8')) as Truth[];
		expect(truth.filter(({ sensitive }) => sensitive).length).toBe(7);
		for (const { line, sensitive } of truth) {
			const found = findConfidential(lines[line - 1]!).findings;
			const expected = sensitive ? [{ kind: KIND[sensitive], verdict: 'refused' }] : [];
			expect(found, `line ${line}`).toMatchObject(expected);
			expect(found.length, `line ${line}`).toBe(expected.length);
		}
	});
});
