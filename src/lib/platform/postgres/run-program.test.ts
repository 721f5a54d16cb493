import { expect, test, vi } from 'vitest';
import { runProgram } from './run-program.ts';

test('a program of PostgreSQL knows nothing of another one, nor of how our memory is given back', async () => {
	vi.stubEnv('PGPORT', '1');
	vi.stubEnv('MALLOC_MMAP_THRESHOLD_', '131072');
	vi.stubEnv('DECLIC_KNOWN', 'yes');
	try {
		const known = '/^(PGPORT|MALLOC_|DECLIC_KNOWN)/';
		const count = `process.exit(Object.keys(process.env).filter((name) => ${known}.test(name)).length)`;
		const { code } = await runProgram(process.execPath, ['-e', count], null, process.cwd());
		expect(code).toBe(1);
	} finally {
		vi.unstubAllEnvs();
	}
});
