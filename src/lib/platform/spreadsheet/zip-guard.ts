import { LIMITS } from './limits.ts';
import { refuse } from './workbook-refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Refuses a zip on what it declares, before a single byte of it is inflated. */
export function guardZip(entries: ZipEntry[], fileBytes: number): void {
	if (entries.some((entry) => entry.encrypted)) throw refuse.encrypted();
	const total = entries.reduce((sum, entry) => sum + entry.size, 0);
	const swells = total > LIMITS.zipRatioFromBytes && total / fileBytes > LIMITS.zipRatio;
	if (entries.length > LIMITS.zipEntries || total > LIMITS.unzippedBytes || swells) {
		throw refuse.zipBomb();
	}
}
