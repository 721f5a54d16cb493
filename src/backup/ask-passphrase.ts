import type { ReadStream } from 'node:tty';

/** Ctrl+C, Ctrl+D. */
const GIVE_UP = new Set(['\u0003', '\u0004']);
const ERASE = new Set(['\u007f', '\b']);
const ENTER = new Set(['\r', '\n']);

type Terminal = Pick<ReadStream, 'isTTY' | 'setRawMode' | 'on' | 'off' | 'resume' | 'pause'>;

/**
 * Asks for a passphrase on the terminal without showing it. Null when there is no terminal, or when
 * the person gives up.
 */
export async function askPassphrase(
	question: string,
	terminal: Terminal = process.stdin,
	show: (text: string) => void = (text) => void process.stderr.write(text)
): Promise<string | null> {
	if (!terminal.isTTY) return null;
	show(question);
	terminal.setRawMode(true);
	terminal.resume();
	const { promise, resolve } = Promise.withResolvers<string | null>();
	let typed: string[] = [];
	const hear = (keys: Buffer) => {
		for (const key of keys.toString()) {
			if (ENTER.has(key)) return resolve(typed.join(''));
			if (GIVE_UP.has(key)) return resolve(null);
			if (ERASE.has(key)) typed.pop();
			else typed.push(key);
		}
	};
	terminal.on('data', hear);
	try {
		return (await promise) || null;
	} finally {
		typed = [];
		terminal.off('data', hear);
		terminal.setRawMode(false);
		terminal.pause();
		show('\n');
	}
}
