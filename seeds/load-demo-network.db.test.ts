import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '../tests/database/test-database.ts';
import { demoWorld, inSilence, rowsOf } from './demo-world.fixture.ts';
import { loadDemoNetworkOnce } from './load-demo-network.ts';

describe('an installation that has the demonstration', () => {
	const db = useTestDatabase('demo');

	test('the next start finds it, and says nothing', async () => {
		const said: string[] = [];
		expect(await loadDemoNetworkOnce(demoWorld(db), (line) => said.push(line))).toBe('already');
		expect(said).toEqual([]);
		expect((await rowsOf(db, 'select id from centres')).length).toBe(6);
	});
});

describe('an installation with its own centres', () => {
	const db = useTestDatabase();

	test('it is left as it is, and told so', async () => {
		await db.addCentre('un-vrai-centre');
		const said: string[] = [];
		expect(await loadDemoNetworkOnce(demoWorld(db), (line) => said.push(line))).toBe('not-empty');
		expect(said.join()).toMatch(/n’y est pas chargé/);
		expect(await rowsOf(db, 'select slug from centres')).toEqual([{ slug: 'un-vrai-centre' }]);
		expect(await loadDemoNetworkOnce(demoWorld(db), inSilence)).toBe('not-empty');
	});
});
