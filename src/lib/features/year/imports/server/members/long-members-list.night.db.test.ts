import { expect, it } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { longMembersList, recordList } from './members-world.fixture.ts';

const world = useTestDatabase();

/** Milliseconds to write a list in a new centre, then to know everybody of it again. */
async function times(slug: string, people: number) {
	const centre = await world.addCentre(slug);
	const list = longMembersList(people);
	const began = performance.now();
	await recordList(world, centre, list);
	const toWrite = performance.now() - began;
	const again: number[] = [];
	for (let nth = 0; nth < 3; nth += 1) {
		const knows = performance.now();
		await recordList(world, centre, list);
		again.push(performance.now() - knows);
	}
	return { toWrite, toKnow: Math.min(...again) };
}

it('takes hardly more than twice as long for a list twice as long', async () => {
	await times('premiere', 500);
	// In turns, the least of three: an hour when the machine is slow is slow for both.
	type Times = Awaited<ReturnType<typeof times>>;
	const tries: { half: Times; whole: Times }[] = [];
	for (const nth of [1, 2, 3]) {
		const half = await times(`moyenne-${nth}`, 2_500);
		tries.push({ half, whole: await times(`grande-${nth}`, 5_000) });
	}
	for (const what of ['toWrite', 'toKnow'] as const) {
		const least = (which: 'half' | 'whole') => Math.min(...tries.map((one) => one[which][what]));
		expect(least('whole') / least('half'), what).toBeLessThan(3);
	}
});
