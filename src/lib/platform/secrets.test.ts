import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as immediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecrets, type Secrets } from './secrets.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-secrets-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const onPosix = process.platform !== 'win32';

async function opened(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Secrets> {
	const secrets = await openSecrets(dataDir, env);
	if ('refusal' in secrets) throw new Error(secrets.message);
	return secrets;
}

test('the keys are made once, two different ones, in a file of their owner alone', async () => {
	const dataDir = join(folder, 'new', 'data');
	const first = await opened(dataDir);
	expect(await opened(dataDir)).toEqual(first);
	expect(first.signIn.equals(first.traces)).toBe(false);
	expect([first.signIn.length, first.traces.length]).toEqual([32, 32]);
	expect(await readdir(dataDir)).toEqual(['secrets.json', 'urns.json']);
	for (const file of await readdir(dataDir)) {
		expect((await stat(join(dataDir, file))).mode & 0o777).toBe(onPosix ? 0o600 : 0o666);
	}
});

test('another installation has other keys', async () => {
	const [here, there] = [await opened(folder), await opened(join(folder, 'other'))];
	expect(here.signIn.equals(there.signIn)).toBe(false);
});

test('processes that start at the same moment agree', async () => {
	const program = `
		import { openSecrets } from '#lib/platform/secrets.ts';
		const secrets = await openSecrets(process.argv[1], {});
		process.stdout.write('refusal' in secrets ? secrets.message : secrets.signIn.toString('hex'));`;
	const keys = await Promise.all(
		[1, 2, 3].map(async () => {
			const child = spawn(process.execPath, [
				'--input-type=module-typescript',
				'--eval',
				program,
				folder
			]);
			let out = '';
			child.stdout.on('data', (chunk) => (out += chunk));
			child.stderr.on('data', (chunk) => (out += chunk));
			await once(child, 'close');
			return out;
		})
	);
	expect(new Set(keys)).toEqual(new Set([(await opened(folder)).signIn.toString('hex')]));
	const openings: Promise<Secrets>[] = [];
	for (let at = 0; at < 30; at++) {
		openings.push(opened(join(folder, 'many')));
		await immediate();
	}
	const many = await Promise.all(openings);
	expect(new Set(many.map(({ signIn }) => signIn.toString('hex'))).size).toBe(1);
	expect(await readdir(join(folder, 'many'))).toEqual(['secrets.json', 'urns.json']);
});

test('DECLIC_SECRET serves several machines, and nothing is written', async () => {
	const env = { DECLIC_SECRET: 'un secret partagé entre deux machines' };
	const dataDir = join(folder, 'absent');
	expect(await opened(dataDir, env)).toEqual(await opened(folder, env));
	expect(await readdir(folder)).toEqual([]);
});

test.each(['', '{"master": "cour', '{"master": ""}', '[]', '{"master": 12}'])(
	'a damaged file is refused with its name, and left as it is: %s',
	async (text) => {
		const file = join(folder, 'secrets.json');
		await writeFile(file, text);
		expect(await openSecrets(folder, {})).toMatchObject({
			refusal: 'damaged-secrets',
			message: expect.stringContaining(file)
		});
		expect((await stat(file)).size).toBe(text.length);
	}
);

test('what seals answers comes from a file of its own: a backup, which has the other, opens none', async () => {
	const first = await opened(folder);
	await rm(join(folder, 'urns.json'));
	const second = await opened(folder);
	expect(second.urns.equals(first.urns)).toBe(false);
	expect({ ...second, urns: null }).toEqual({ ...first, urns: null });
	await writeFile(join(folder, 'urns.json'), '{"master": "cour');
	expect(await openSecrets(folder, {})).toMatchObject({
		refusal: 'damaged-secrets',
		message: expect.stringContaining(join(folder, 'urns.json'))
	});
});

test('a folder that cannot be is refused in one sentence', async () => {
	await writeFile(join(folder, 'data'), '');
	expect(await openSecrets(join(folder, 'data'), {})).toMatchObject({ refusal: 'not-a-folder' });
});

test('made by root in the folder of an ordinary account, they belong to that account', async ({
	skip
}) => {
	skip(process.getuid?.() !== 0, 'only root may act as other accounts');
	await chown(folder, 65_534, 65_534);
	await opened(folder);
	expect(await stat(join(folder, 'secrets.json'))).toMatchObject({ uid: 65_534, gid: 65_534 });
});
