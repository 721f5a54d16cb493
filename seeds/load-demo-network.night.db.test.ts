import { expect, test } from 'vitest';
import { useTestDatabase } from '../tests/database/test-database.ts';
import { demoWorld, rowsOf } from './demo-world.fixture.ts';
import { loadDemoNetworkOnce } from './load-demo-network.ts';

const db = useTestDatabase();
const countCentres = async () => (await rowsOf(db, 'select id from centres')).length;

test('a loading stopped in the middle leaves nothing', async () => {
	const stopAtSecondCentre = (line: string) => {
		if (line.includes('La Criée')) throw new Error('stopped');
	};
	await expect(loadDemoNetworkOnce(demoWorld(db), stopAtSecondCentre)).rejects.toThrow('stopped');
	expect(await countCentres()).toBe(0);
	expect(await rowsOf(db, 'select id from people')).toEqual([]);
});

test('two starts at once load it once, and say what they do', async () => {
	const said: string[] = [];
	const start = () => loadDemoNetworkOnce(demoWorld(db), (line) => said.push(line));
	expect((await Promise.all([start(), start()])).sort()).toEqual(['already', 'loaded']);
	expect(await countCentres()).toBe(6);
	expect(said).toHaveLength(8);
	expect(said[0]).toMatch(/réseau de démonstration/);
});
