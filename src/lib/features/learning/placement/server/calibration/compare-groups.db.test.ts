import { expect, test } from 'vitest';
import { addAnsweredCrowd } from './answered-crowd.fixture.ts';
import { compareGroups } from './compare-groups.ts';
import { useParlour } from '../placement.fixture.ts';

const parlour = useParlour();

test('questions are compared by first language, for those who said it and nobody else', async () => {
	const { owner } = parlour.world;
	const crowd = { centreId: parlour.centreId };
	await addAnsweredCrowd(owner, { ...crowd, people: 130, seed: 1, french: 'yes' });
	await addAnsweredCrowd(owner, { ...crowd, people: 110, seed: 2, french: 'no' });
	await addAnsweredCrowd(owner, { ...crowd, people: 20, seed: 3 });
	const { french, sex } = await parlour.world.asOperator([parlour.centreId], compareGroups);
	const [comparison, ...others] = french.comparisons;
	expect(others).toEqual([]);
	expect(french.untold).toEqual([]);
	expect(comparison).toMatchObject({ group: 'french-later', against: 'french-first' });
	expect(comparison!.compared.length).toBeGreaterThan(5);
	expect(sex).toEqual({ comparisons: [], untold: [] });
});
