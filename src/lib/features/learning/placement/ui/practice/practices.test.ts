import { expect, test } from 'vitest';
import { MICRO_TASKS } from '../../domain/bank/bank-micro-tasks.ts';
import { PRACTICES } from './practices.ts';

test('every micro-task of the bank has something to touch, and nothing else does', () => {
	expect(Object.keys(PRACTICES).sort()).toEqual(MICRO_TASKS.map(({ id }) => id).sort());
});
