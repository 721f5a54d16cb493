import { type Zippable, zipSync } from 'fflate';

export type Part = { path: string; bytes: Uint8Array };

/**
 * The first day a zip can say. The format keeps a local hour without its zone, which the library
 * reads from the machine: noon of that machine is the same bytes everywhere.
 */
const FIRST_DAY = new Date(1980, 0, 1, 12);

/**
 * The parts as one zip that depends on nothing else: sorted by path, all of the same day. `first`
 * stands ahead, uncompressed, as OpenDocument wants its `mimetype` (ODF 1.3 part 2, 3.3).
 */
export function zipPackage(parts: readonly Part[], first?: Part): Uint8Array {
	const zippable: Zippable = {};
	if (first) zippable[first.path] = [first.bytes, { level: 0, mtime: FIRST_DAY }];
	for (const { path, bytes } of parts.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
		if (path in zippable) throw new Error(`two parts are called ${path}`);
		zippable[path] = [bytes, { level: 6, mtime: FIRST_DAY }];
	}
	return zipSync(zippable);
}
