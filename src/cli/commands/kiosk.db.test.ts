import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { enrolKiosk, findKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { holdDataFolder } from '#lib/platform/postgres/hold-data-folder.ts';
import { A_TUESDAY, useTestDatabase } from '../../../tests/database/test-database.ts';
import type { CommandWorld } from '../command.ts';
import { runHere } from '../run-here.fixture.ts';
import { kioskAllowList } from './kiosk-allow-list.ts';
import { kioskCode } from './kiosk-code.ts';

const database = useTestDatabase();
beforeAll(() => database.addCentre('la-digue'));

const world = () =>
	({
		...{ database: database.app, now: () => A_TUESDAY },
		secrets: { kiosks: Buffer.alloc(32, 1) }
	}) as unknown as CommandWorld;
const code = (options: Record<string, string>) =>
	kioskCode.run(world(), [], { centre: 'la-digue', ...options });

test('a centre that has no kiosk is given that of the hall, and the code that installs it', async () => {
	const given = await code({});
	expect(given).toEqual({
		code: 0,
		value: {
			url: expect.stringMatching(/^http:\/\/localhost:3000\/borne\/installer\/[2-9A-Z]{8}$/),
			code: expect.stringMatching(/^[2-9A-Z]{8}$/),
			expiresAt: A_TUESDAY.add({ minutes: 10 }).toString()
		},
		lines: [expect.stringContaining('Borne du hall'), expect.stringContaining('une fois')]
	});
	const { value } = given as { value: { url: string; code: string } };
	expect(value.url.endsWith(value.code)).toBe(true);
	const token = await enrolKiosk(world(), value.code);
	expect((await findKiosk(world(), token!))?.name).toBe('Borne du hall');
});

test('its address is that of the server that runs on these data, and of ORIGIN before all', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'declic-kiosk-'));
	vi.stubEnv('DATA_DIR', folder);
	const addressOf = async (origin = '') => {
		vi.stubEnv('ORIGIN', origin);
		const { value } = (await code({})) as unknown as { value: { url: string } };
		return new URL(value.url).origin;
	};
	expect(await addressOf()).toBe('http://localhost:3000');
	const running = { port: 4210, command: 'npm start', origin: 'http://localhost:4210' };
	const held = await holdDataFolder(folder, running);
	if ('refusal' in held) throw new Error(held.message);
	expect(await addressOf()).toBe('http://localhost:4210');
	expect(await addressOf('https://declic.exemple.fr')).toBe('https://declic.exemple.fr');
	held.release();
	expect(await addressOf()).toBe('http://localhost:3000');
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true });
});

test('another name is another kiosk; given again, it is the same one', async () => {
	const names = async () =>
		(await database.owner.query(`select name from kiosks order by name`)).rows;
	await code({ name: 'Borne de l’étage' });
	await code({ name: 'Borne de l’étage' });
	expect(await names()).toEqual([{ name: 'Borne de l’étage' }, { name: 'Borne du hall' }]);
});

test('the allow-list of a centre: hosts, policies, signature, and nothing else', async () => {
	const list = await kioskAllowList.run(world(), [], { centre: 'la-digue' });
	expect(list).toMatchObject({ code: 0, lines: ['1 site\u00a0:', 'localhost:3000'] });
	const { value } = list as unknown as { value: Record<string, unknown> };
	expect(Object.keys(value).sort()).toEqual(['hosts', 'policies', 'signature']);
	expect(value.hosts).toEqual(['localhost:3000']);
});

test('what cannot be done is refused with a sentence, and nothing is written', async () => {
	const count = async () =>
		(await database.owner.query(`select count(*)::integer from kiosk_codes`)).rows[0];
	const before = await count();
	const unknown = { code: 1, value: { refusal: 'unknown-centre' } };
	expect(await code({ centre: 'nulle-part' })).toMatchObject(unknown);
	expect(await kioskAllowList.run(world(), [], { centre: 'nulle-part' })).toMatchObject(unknown);
	expect(await code({ name: 'a'.repeat(61) })).toMatchObject({
		...{ code: 1, value: { refusal: 'name' } }
	});
	expect(await count()).toEqual(before);
});

test('called by its two words, each answers one line of JSON', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'declic-kiosk-'));
	const run = (...words: string[]) =>
		runHere(['kiosk', ...words, '--json'], {
			...{ DATA_DIR: folder, DATABASE_URL: database.ownerUrl }
		});
	const given = await run('code', '--centre', 'la-digue');
	expect([given.code, Object.keys(JSON.parse(given.out))]).toEqual([
		...[0, ['url', 'code', 'expiresAt']]
	]);
	const list = await run('allow-list', '--centre', 'la-digue');
	expect([list.code, Object.keys(JSON.parse(list.out)).sort()]).toEqual([
		...[0, ['hosts', 'policies', 'signature']]
	]);
	expect((await run('code')).code).toBe(2);
	const unknown = await run('allow-list', '--centre', 'ailleurs');
	expect([unknown.code, JSON.parse(unknown.out).refusal]).toEqual([1, 'unknown-centre']);
	await rm(folder, { recursive: true });
});

test('what is missing is asked for', () => {
	expect(kioskCode.check([], {})).toBe('Il manque --centre.');
	expect(kioskCode.check(['x'], { centre: 'la-digue' })).toMatch(/que des options/);
	expect(kioskCode.check([], { centre: 'la-digue', name: ' ' })).toMatch(/nom après --name/);
	expect(kioskAllowList.check([], {})).toBe('Il manque --centre.');
	expect(kioskAllowList.check([], { centre: 'la-digue' })).toBeNull();
});
