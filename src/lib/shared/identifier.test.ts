import { expect, test } from 'vitest';
import { isId, readDatedId } from './identifier.ts';

const ID = '0198f2a4-7c11-7aaa-8bbb-0123456789ab';

test('an identifier of ours is known', () => {
	expect(isId(ID)).toBe(true);
});

test.each([
	['thirty-six dashes', '-'.repeat(36)],
	['thirty-six figures', '1'.repeat(36)],
	['capitals', ID.toUpperCase()],
	['dashes out of place', `${ID.slice(0, 7)}-${ID.slice(7, 35)}`],
	['nothing', ''],
	['nobody', null],
	['a file', new File([], ID)]
])('%s is none', (_story, value) => {
	expect(isId(value)).toBe(false);
});

test('the place of a row in a list is a day that exists and an identifier', () => {
	expect(readDatedId(`2026-11-24_${ID}`)).toEqual({ day: '2026-11-24', id: ID });
	expect(readDatedId(`2026-11-24~${ID}`, '~')).toEqual({ day: '2026-11-24', id: ID });
	for (const wrong of [
		null,
		'',
		`2026-02-31_${ID}`,
		`2026-11-24~${ID}`,
		`2026-11-24_${'-'.repeat(36)}`,
		`2026-11-24_${ID} `
	]) {
		expect(readDatedId(wrong)).toBeUndefined();
	}
});
