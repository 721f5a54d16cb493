import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts a whole file in place of another at once: whoever reads sees the one or the other. */
export function putFile(path, text) {
	mkdirSync(dirname(path), { recursive: true });
	const beside = `${path}.en-cours`;
	writeFileSync(beside, text, { mode: 0o644 });
	renameSync(beside, path);
}
