import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHELL } from './install-shell.ts';

export type Screen = Awaited<ReturnType<typeof openScreen>>;

/** A screen in memory, that a kiosk is shown on, with the fingers and keys of somebody before it. */
export async function openScreen(size = '1280x800') {
	// The server writes what it shows in a file of that folder, pixel by pixel.
	const memory = mkdtempSync(join(tmpdir(), 'declic-screen-'));
	const options = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-fbdir', memory];
	const server = spawn(SHELL.screen, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const leaveNothing = () => server.kill('SIGKILL');
	process.once('exit', leaveNothing);
	const [number] = (await once(server.stdio[3]!, 'data')) as [Buffer];
	const display = `:${number.toString().trim()}`;
	const env = { ...process.env, DISPLAY: display };
	const xdotool = (...args: string[]) => execFileSync(SHELL.fingers, args, { env }).toString();

	return {
		display,
		touch: (x: number, y: number) => xdotool('mousemove', `${x}`, `${y}`, 'click', '1'),
		press: (...keys: string[]) => xdotool('key', ...keys),
		type: (text: string) => xdotool('type', text),
		/** A digest of all the pixels of the screen. */
		picture: () =>
			createHash('sha256')
				.update(readFileSync(join(memory, 'Xvfb_screen0')))
				.digest('hex'),
		/** What each window says it shows. */
		titles(): string[] {
			try {
				const windows = xdotool('search', '--onlyvisible', '--class', 'chromium').trim();
				return windows.split('\n').map((id) => xdotool('getwindowname', id).trim());
			} catch {
				return [];
			}
		},
		async close() {
			process.off('exit', leaveNothing);
			server.kill('SIGKILL');
			await once(server, 'exit');
			rmSync(memory, { recursive: true, force: true });
		}
	};
}
