import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What tells Chromium that somebody else holds the profile. */
const SINGLE = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];
/** What is heavy, made again alone, and tells what was shown. */
const LEFT_OUT = ['Crash Reports', 'BrowserMetrics', 'component_crx_cache'];

/**
 * The profile that each visit begins on: prepared with nobody there, kept with the one before. A half
 * copy has another name until it is whole, so it is never begun on.
 */
export function openGolden(state) {
	const current = join(state, 'profil');
	const previous = join(state, 'profil-precedent');
	const half = join(state, 'profil.en-cours');
	rmSync(half, { recursive: true, force: true });
	// Stopped between the two renames of a change: the one before is still whole.
	if (!existsSync(current) && existsSync(previous)) renameSync(previous, current);
	let usesPrevious = false;

	return {
		get isThere() {
			return existsSync(current);
		},
		/** A fresh copy, to begin a visit on. */
		lay(profile) {
			const from = usesPrevious && existsSync(previous) ? previous : current;
			if (existsSync(from)) copy(from, profile);
			else mkdirSync(profile, { recursive: true });
		},
		/** Takes a profile whose browser has ended as the new one. */
		take(profile) {
			rmSync(half, { recursive: true, force: true });
			copy(profile, half);
			if (!usesPrevious && existsSync(current)) {
				rmSync(previous, { recursive: true, force: true });
				renameSync(current, previous);
			} else {
				rmSync(current, { recursive: true, force: true });
			}
			renameSync(half, current);
			usesPrevious = false;
		},
		/** The other one, when this one opened no page: nothing is thrown away for a silence. */
		doubt() {
			usesPrevious = !usesPrevious && existsSync(previous);
			return usesPrevious;
		}
	};
}

function copy(from, to) {
	mkdirSync(to, { recursive: true, mode: 0o700 });
	for (const name of readdirSync(from)) {
		if (SINGLE.includes(name) || LEFT_OUT.includes(name)) continue;
		cpSync(join(from, name), join(to, name), { recursive: true });
	}
}
