import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-families-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('each line is answered as it comes, blank ones too, and no database is opened', async () => {
	const dataDir = join(folder, 'data');
	const command = spawn(process.execPath, ['src/cli/declic.ts', 'suggest-family', '--json'], {
		env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const answers = createInterface({ input: command.stdout })[Symbol.asyncIterator]();
	const answerTo = async (lines: string) => {
		command.stdin.write(lines);
		return JSON.parse((await answers.next()).value!) as { family: string; confidence: number };
	};
	expect((await answerTo('J’AI UNE CARTE GRISE A FAIRE\n')).family).toBe('autre-demarche');
	expect(await answerTo('\n')).toEqual({ family: 'autre-demarche', confidence: 0 });
	const canteen = await answerTo('paiement de la cantine\r\n');
	expect(Object.keys(canteen)).toEqual(['family', 'confidence']);
	expect(canteen.family).toBe('scolarite');
	expect(canteen.confidence).toBeGreaterThan(0.5);
	command.stdin.end('relevé de carrière');
	expect(JSON.parse((await answers.next()).value!).family).toBe('retraite');
	expect((await answers.next()).done).toBe(true);
	const [code] = command.exitCode === null ? await once(command, 'close') : [command.exitCode];
	expect(code).toBe(0);
	expect(existsSync(dataDir)).toBe(false);
});
