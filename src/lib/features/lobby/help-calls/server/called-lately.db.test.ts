import { beforeAll, beforeEach, expect, test } from 'vitest';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import { A_TUESDAY, later, useCalledCentre } from './calls.fixture.ts';
import { calledLately, callingKiosks } from './list-calls.ts';

const hall = useCalledCentre();
beforeAll(() => hall.prepare());
beforeEach(() => hall.clear());

/** Whether anybody called lately, as a home asks first, and how many kiosks it would tell of. */
const asked = (now = A_TUESDAY) =>
	hall.team(
		'nadia',
		async (db) => [await askAlone(db, calledLately(db)), (await callingKiosks(db)).length],
		now
	);

test('a kiosk that rings is looked for during fifteen minutes, and none where nobody called', async () => {
	expect(await asked()).toEqual([false, 0]);
	await hall.call();
	expect(await asked(later(1))).toEqual([true, 1]);
	expect(await asked(later(14))).toEqual([true, 1]);
	expect(await asked(later(15))).toEqual([false, 0]);
});
