import { expect, test } from 'vitest';
import { wallName } from './wall-name.ts';

test('on the wall a person is her first name and an initial', () => {
	expect(wallName('Jeanne Lambert')).toBe('Jeanne L.');
	expect(wallName('Odile évrard')).toBe('Odile É.');
	expect(wallName('Prince')).toBe('Prince');
	expect(wallName(null)).toBeNull();
});
