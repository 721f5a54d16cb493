import { expect, test } from 'vitest';
import { readByteRange } from './byte-range.ts';

test.for([
	['bytes=0-126', { first: 0, last: 126 }],
	['bytes=900-2000', { first: 900, last: 999 }],
	['bytes=990-', { first: 990, last: 999 }],
	['bytes=-10', { first: 990, last: 999 }],
	['bytes=-5000', { first: 0, last: 999 }],
	['bytes=1000-1001', 'outside'],
	['bytes=-0', 'outside'],
	[null, 'whole'],
	['bytes=-', 'whole'],
	['bytes=20-10', 'whole'],
	['bytes=0-1,4-5', 'whole'],
	['lines=1-2', 'whole']
] as const)('of a thousand bytes, %s asks for %j', ([asked, answer]) => {
	expect(readByteRange(asked, 1000)).toEqual(answer);
});
