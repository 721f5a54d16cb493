import { expect, test } from 'vitest';
import { isUnreadable } from './unreadable.ts';

const said = (code: string, cause?: Error) =>
	Object.assign(new Error('refused', { cause }), { code });

test.each([
	['an identifier of thirty-six dashes', said('22P02')],
	['a day that does not exist', said('22008')],
	['words instead of a day', said('22007')],
	['a NUL', said('22021')],
	['a half character', said('22P05')],
	['a number beyond its column', said('22003')],
	['the same, told by a library around it', new Error('query failed', { cause: said('22P02') })]
])('%s is a value that the database could not read', (_story, error) => {
	expect(isUnreadable(error)).toBe(true);
});

test('so are words instead of a day, read by ourselves', () => {
	const read = () => Temporal.PlainDate.from('hier');
	expect(read).toThrow(RangeError);
	try {
		read();
	} catch (error) {
		expect(isUnreadable(error)).toBe(true);
	}
});

test.each([
	['a duplicate', said('23505')],
	['a right that is missing', said('42501')],
	['a mistake of ours', new TypeError('undefined is not a function')],
	['a range of ours', new RangeError('Invalid array length')],
	['nothing', null]
])('%s is none', (_story, error) => {
	expect(isUnreadable(error)).toBe(false);
});
