import { expect, it } from 'vitest';
import { useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { longMembersList, recordList } from './members-world.fixture.ts';

const world = useTestDatabase();

/** Milliseconds to write a list in a new centre, then to know everybody of it again. */
async function times(slug: string, people: number) {
	const centre = await world.addCentre(slug);
	const list = longMembersList(people);
	const began = performance.now();
	await recordList(world, centre, list);
	const written = performance.now();
	await recordList(world, centre, list);
	return { toWrite: written - began, toKnow: performance.now() - written };
}

it('takes hardly more than twice as long for a list twice as long', async () => {
	await times('premiere', 500);
	const [half, whole] = [await times('moyenne', 2_500), await times('grande', 5_000)];
	expect(whole.toWrite / half.toWrite).toBeLessThan(3);
	expect(whole.toKnow / half.toKnow).toBeLessThan(3);
});
