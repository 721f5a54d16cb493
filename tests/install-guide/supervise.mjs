// In the place of systemd: runs the service of a unit, again whenever it ends, until told to stop.
//   node supervise.mjs ROOT UNIT
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [root = '', unit = ''] = process.argv.slice(2);
const journal = createWriteStream(join(root, 'journal.log'), { flags: 'a' });

/** The value of a key of the unit, its absolute paths beginning at the root. */
const told = (/** @type {string} */ key) => {
	const [, value = ''] = new RegExp(`^${key}=(.*)$`, 'm').exec(readFileSync(unit, 'utf8')) ?? [];
	return value.replaceAll(/(^|\s)\/(opt|var\/lib)\//g, `$1${root}/$2/`);
};

/** @type {Record<string, string>} */
const settings = {};
for (const one of told('Environment').split(' ')) {
	const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(one) ?? [];
	settings[name] = value;
}
for (const line of readFileSync(told('EnvironmentFile'), 'utf8').split('\n')) {
	const [, name, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
	if (name) settings[name] = value.replace(/^"(.*)"$/, '$1');
}

let isStopping = false;
/** @type {import('node:child_process').ChildProcess} */
let service;

function begin() {
	const [program = '', ...args] = told('ExecStart').split(' ');
	service = spawn(program, args, {
		cwd: told('WorkingDirectory'),
		// A unit begins with next to nothing.
		env: { PATH: '/usr/local/bin:/usr/bin:/bin', INVOCATION_ID: 'essai', ...settings },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	service.stdout?.pipe(journal, { end: false });
	service.stderr?.pipe(journal, { end: false });
	service.once('close', () => {
		if (isStopping) process.exit(0);
		begin();
	});
}

begin();
process.once('SIGTERM', () => {
	isStopping = true;
	service.kill('SIGTERM');
});
