import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { quietPort } from './quiet-port.ts';

const FOUR: [number, number] = [32_100, 32_104];
const ASK_TWO = `import { quietPort } from '${new URL('quiet-port.ts', import.meta.url)}';
const ports = [await quietPort([${FOUR}]), await quietPort([${FOUR}])];
process.stdin.resume();
console.log(ports.join(' '));`;
const asked: { kill(): boolean }[] = [];

afterEach(() => {
	for (const program of asked) program.kill();
});

test('two programs are never given one port, though neither has opened it yet', async () => {
	const program = spawn(process.execPath, ['--input-type=module', '-e', ASK_TWO]);
	asked.push(program);
	const [theirs] = (await once(program.stdout, 'data')) as [Buffer];
	const ours = [await quietPort(FOUR), await quietPort(FOUR)];
	const all = [...String(theirs).trim().split(' ').map(Number), ...ours].toSorted((a, b) => a - b);
	expect(all).toEqual([32_100, 32_101, 32_102, 32_103]);
});
