import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
	// Without a window to draw, it shows a page in two thirds of the time.
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable'
];

/** Every Chromium that the PATH names, best first. */
export function systemChromiums(path = process.env.PATH ?? ''): string[] {
	return NAMES.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name))).filter(
		(program) => existsSync(program)
	);
}
