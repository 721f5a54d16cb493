import { expect, test } from 'vitest';
import { keyOf, QUEUE_KEYS } from './queue-keys.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, more: object = {}) => ({
	...{ key, ...NONE, defaultPrevented: false, isComposing: false, ...more }
});
const on = (kind: 'a field' | 'an item') =>
	({ matches: () => kind === 'a field' }) as unknown as Element;

test('each letter that is told does something, small or capital', () => {
	for (const { key } of QUEUE_KEYS) {
		expect(keyOf(press(key), on('an item'))).toBe(key);
		expect(keyOf(press(key.toUpperCase()), on('an item'))).toBe(key);
	}
	expect(keyOf(press('x'), on('an item'))).toBeNull();
});

test('a letter that is typed, or held with another key, is nobody’s order', () => {
	expect(keyOf(press('p'), on('a field'))).toBeNull();
	for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented']) {
		expect(keyOf(press('p', { [held]: true }), on('an item'))).toBeNull();
	}
});
