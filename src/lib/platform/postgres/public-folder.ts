import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it, that every account may enter and none but its owner change,
 * whatever the umask: servers are often set to keep root's new folders private.
 */
export function makePublicFolder(path: string): void {
	const first = mkdirSync(path, { recursive: true });
	if (first === undefined) return;
	for (let made = path; made.startsWith(first); made = dirname(made)) chmodSync(made, 0o755);
}
