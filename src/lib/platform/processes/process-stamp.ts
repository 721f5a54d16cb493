import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/**
 * Names a process so that another one given the same number later is not mistaken for it.
 * `birth` is the boot and the tick the process began at, or null where the system does not say;
 * `since` is an ISO instant in UTC at which the process was certainly alive.
 */
export type ProcessStamp = { pid: number; birth: string | null; since: string };

// Clocks are corrected after a boot; a stamp this close to it gets the benefit of the doubt.
const BOOT_MARGIN_MS = 60_000;

function fileText(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}

/** The state letter and the birth of a process, from Linux's /proc; null elsewhere. */
function procRecord(pid: number): { state: string; birth: string } | null {
	const stat = fileText(`/proc/${pid}/stat`);
	const boot = fileText('/proc/sys/kernel/random/boot_id');
	if (!stat || !boot) return null;
	// The command name sits in parentheses and may hold spaces: count fields from the last one.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return { state: fields[0] ?? '', birth: `${boot.trim()}/${fields[19] ?? ''}` };
}

/** True while the system keeps this number, be it for a zombie waiting for its parent. */
export function isNumberTaken(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** True when a process with this number runs now. */
export function isAlive(pid: number): boolean {
	return isNumberTaken(pid) && procRecord(pid)?.state !== 'Z';
}

/** The stamp of a living process, the present one unless told. */
export function stampOf(pid: number = process.pid): ProcessStamp {
	return { pid, birth: procRecord(pid)?.birth ?? null, since: new Date().toISOString() };
}

/** True while the very process of this stamp is alive. */
export function isSameProcessAlive(stamp: ProcessStamp): boolean {
	if (!isAlive(stamp.pid)) return false;
	const now = procRecord(stamp.pid);
	if (now && stamp.birth) return now.birth === stamp.birth;
	const booted = Date.now() - uptime() * 1000;
	return Date.parse(stamp.since) > booted - BOOT_MARGIN_MS;
}
