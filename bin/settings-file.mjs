import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Adds to the environment what the settings file of an installation says (`declic.env` in the
 * project folder, or the file named by DECLIC_SETTINGS), so that the server and every command see
 * the same. What the environment already says stands. The trial reads none: it needs no setting.
 * @param {string} root the project folder; a relative DATA_DIR starts from there
 * @param {NodeJS.ProcessEnv} env
 */
export function readSettingsFile(root, env = process.env) {
	const file = env.DECLIC_SETTINGS || join(root, 'declic.env');
	const settings = parse(read(file));
	if (settings.DATA_DIR) settings.DATA_DIR = resolve(root, settings.DATA_DIR);
	for (const [name, value] of Object.entries(settings)) env[name] ||= value;
}

/** @param {string} file */
function read(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		const { code } = /** @type {NodeJS.ErrnoException} */ (error);
		if (code === 'ENOENT') return '';
		console.error(
			`Le fichier de réglages ${file} ne peut pas être lu (${code}) : relancez avec le compte de Déclic, par exemple sudo -u declic …`
		);
		process.exit(1);
	}
}

/**
 * Lines `NAME=value`, as systemd reads them (EnvironmentFile): comments begin by # or ;, and
 * quotes may surround a value.
 * @param {string} text
 */
function parse(text) {
	/** @type {Record<string, string>} */
	const settings = {};
	for (const line of text.split(/\r?\n/)) {
		const [, name, said = ''] = /^\s*([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
		if (name) settings[name] = /^(["'])(.*)\1$/.exec(said)?.[2] ?? said;
	}
	return settings;
}
