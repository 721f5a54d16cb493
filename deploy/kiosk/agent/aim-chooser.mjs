import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A choice of a file opens on the scans, where it begins by itself elsewhere. Chromium has no setting
 * that shows one folder only: the rest of the machine is hidden by systemd.
 */
export function aimChooser(profile, scans) {
	const file = join(profile, 'Default', 'Preferences');
	const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
	const chooser = { ...known.selectfile, last_directory: scans };
	mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
	writeFileSync(file, JSON.stringify({ ...known, selectfile: chooser }), { mode: 0o600 });
}
