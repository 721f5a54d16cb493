import { statfsSync } from 'node:fs';
import { freemem } from 'node:os';

/** Where Linux keeps files in memory alone. */
const IN_MEMORY = '/dev/shm';
const GIBIBYTE = 2 ** 30;

/** The databases of a whole run take a third of one at their most; a browser, a tenth. */
export const ROOM_FOR_DATABASES = 3 * GIBIBYTE;
export const ROOM_FOR_A_BROWSER = GIBIBYTE;

/**
 * A folder whose files never touch a disk, if this machine has `room` bytes to spare for them: a
 * database is copied there eight times faster. Null elsewhere, as in most containers.
 */
export function memoryFolder(room: number): string | null {
	try {
		const { bavail, bsize } = statfsSync(IN_MEMORY);
		return bavail * bsize >= room && freemem() >= room ? IN_MEMORY : null;
	} catch {
		return null;
	}
}
