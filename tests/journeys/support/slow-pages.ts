import { spawn } from 'node:child_process';

const SLOWNESS = Number(process.env.SLOW_BROWSER ?? 1);

/**
 * Shows what falls by chance elsewhere: `SLOW_BROWSER=6`, an old computer, gestures that come before
 * the page is awake. The processes that draw the pages of this worker run one sixth of the time and
 * rest the others. The browser's own way of being slow turns the processor round and round instead:
 * the application, which has nothing to do with that computer, then waited for its turn.
 */
export function slowPagesDown(): () => void {
	if (SLOWNESS === 1) return () => {};
	const script = new URL('./rest-often.ts', import.meta.url).pathname;
	const args = [script, String(process.pid), String(SLOWNESS)];
	const resting = spawn(process.execPath, args, { stdio: 'inherit' });
	return () => resting.kill();
}
