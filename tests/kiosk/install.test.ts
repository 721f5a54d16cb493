import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blocksOf } from '../install-guide/guide-blocks.ts';

const HERE = new URL('../../deploy/kiosk/', import.meta.url).pathname;
const FORGETS = /^PreserveJobFiles No\nPreserveJobHistory No$/m;
const KEY = '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n';
const USUAL = ['--origin', 'https://declic.exemple.fr', '--centre', 'les-acacias'];

let root: string;
let key: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'declic-kiosk-root-'));
	key = join(root, 'tmp-cle.pem');
	for (const folder of ['etc/cups', 'etc/chromium', 'etc/systemd/system', 'usr/lib', 'var/lib']) {
		mkdirSync(join(root, folder), { recursive: true });
	}
	writeFileSync(key, KEY);
	writeFileSync(join(root, 'etc/cups/cupsd.conf'), 'LogLevel warn\nListen localhost:631');
	chmodSync(join(root, 'etc/cups/cupsd.conf'), 0o640);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(script: string, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync('sh', [join(HERE, script), ...args], {
		encoding: 'utf8'
	});
	return { status, said: stdout + stderr };
}
const install = (...more: string[]) =>
	run('install.sh', '--root', root, ...USUAL, '--key', key, ...more);
const uninstall = () => run('uninstall.sh', '--root', root);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Each path, what it is, its rights and all that it holds. */
function tree(): string[] {
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.sort()
		.map((path) => {
			const about = lstatSync(join(root, path));
			const holds = about.isFile()
				? read(path)
				: about.isSymbolicLink()
					? readlinkSync(join(root, path))
					: '';
			return `${path} ${about.mode.toString(8)} ${holds}`;
		});
}

test('a machine is made a kiosk, and given back as it was', () => {
	const before = tree();
	expect(install()).toEqual({ status: 0, said: '' });
	expect(JSON.parse(read('etc/declic-borne/reglages.json'))).toEqual({
		origin: 'https://declic.exemple.fr',
		centre: 'les-acacias',
		publicKeyFile: '/etc/declic-borne/cle.pem',
		kiosk: null,
		firstPage: '/borne',
		flags: ['--ozone-platform=wayland']
	});
	expect(read('etc/cups/cupsd.conf')).toMatch(FORGETS);
	expect(read('etc/systemd/system/declic-borne.service')).toContain('/usr/bin/cage -d');
	// Where Chromium looks is a folder, on which the unit lays the one that the agent writes in.
	expect(readdirSync(join(root, 'etc/chromium/policies/managed'))).toEqual([]);
	expect(read('etc/systemd/system/declic-borne.service')).toContain(
		'BindPaths=/run/declic-borne/policies:/etc/chromium/policies/managed'
	);
	expect(read('usr/lib/declic-borne/policies/kiosk-policies.json')).toContain(
		'DeveloperToolsAvailability'
	);
	expect(uninstall()).toEqual({ status: 0, said: '' });
	expect(tree()).toEqual(before);
});

test('laid twice, it is laid once; laid otherwise, it changes', () => {
	const before = tree();
	install();
	const once = tree();
	expect(install().status).toBe(0);
	expect(tree()).toEqual(once);
	expect(install('--screen', 'x', '--first', '/borne/installer/ABCD2345').status).toBe(0);
	expect(read('etc/systemd/system/declic-borne.service')).toContain('/usr/bin/xinit');
	expect(JSON.parse(read('etc/declic-borne/reglages.json'))).toMatchObject({
		firstPage: '/borne/installer/ABCD2345',
		flags: ['--ozone-platform=x11']
	});
	expect(read('etc/cups/cupsd.conf').match(/PreserveJobFiles/g)).toHaveLength(1);
	expect(uninstall().status).toBe(0);
	expect(tree()).toEqual(before);
	expect(uninstall().status).toBe(0);
	expect(tree()).toEqual(before);
});

test('what somebody else has laid or changed is left alone', () => {
	install();
	writeFileSync(join(root, 'etc/chromium/policies/managed/autre.json'), '{}');
	writeFileSync(join(root, 'etc/cups/cupsd.conf'), `${read('etc/cups/cupsd.conf')}MaxJobs 10\n`);
	uninstall();
	expect(read('etc/chromium/policies/managed/autre.json')).toBe('{}');
	expect(read('etc/cups/cupsd.conf')).toContain('MaxJobs 10');
	expect(read('etc/cups/cupsd.conf')).not.toMatch(FORGETS);
	mkdirSync(join(root, 'etc/declic-borne'), { recursive: true });
	writeFileSync(join(root, 'etc/declic-borne/reglages.json'), '{"à": "elle"}');
	expect(install()).toMatchObject({ status: 2, said: expect.stringContaining('n’est pas à nous') });
	expect(read('etc/declic-borne/reglages.json')).toBe('{"à": "elle"}');
});

test.each([
	['no address', ['--origin', 'declic.exemple.fr']],
	['an address that would write more', ['--origin', 'https://a.fr", "x": "']],
	['no centre', ['--centre', 'Les Acacias']],
	['no key', ['--key', '/dev/null']],
	['a page of somebody else', ['--first', 'https://ailleurs.fr']],
	['another screen', ['--screen', 'sway']],
	['an unknown setting', ['--couleur', 'bleu']],
	['half a setting', ['--kiosk']]
])('with %s, nothing is laid', (_what, args) => {
	const before = tree();
	expect(install(...args).status).toBe(2);
	expect(tree()).toEqual(before);
});

test('the commands of the guide are ones that a shell understands, and name files that are there', () => {
	const blocks = blocksOf('docs/guides/kiosk.md');
	expect(blocks.length).toBeGreaterThan(3);
	for (const { commands, line } of blocks) {
		const { status, stderr } = spawnSync('bash', ['-n'], { input: commands, encoding: 'utf8' });
		expect(`${status}${stderr}`, `line ${line}`).toBe('0');
		for (const [script] of commands.matchAll(/deploy\/kiosk\/[\w.-]+/g)) {
			expect(readdirSync(HERE)).toContain(script.slice('deploy/kiosk/'.length));
		}
	}
});

test.each(['declic-borne.service', 'declic-borne-x.service'])(
	'%s hides from a choice of a file what people keep on a machine; scans are in memory',
	(name) => {
		const unit = readFileSync(join(HERE, 'systemd', name), 'utf8').split('\n');
		expect(unit).toContain('ProtectHome=tmpfs');
		expect(unit).toContain('InaccessiblePaths=-/media -/mnt -/srv -/root');
		expect(unit).toContain('RuntimeDirectory=declic-borne declic-borne/policies');
		expect(unit).toContain('RuntimeDirectoryMode=0700');
	}
);

test('the units are ones that systemd takes', ({ skip }) => {
	skip(spawnSync('systemd-analyze', ['--version']).status !== 0, 'no systemd-analyze here');
	for (const name of ['declic-borne.service', 'declic-borne-x.service']) {
		// The programs of a kiosk are not on this machine: any other stands in.
		const text = readFileSync(join(HERE, 'systemd', name), 'utf8');
		const unit = join(root, name);
		writeFileSync(unit, text.replaceAll(/^ExecStart=\S+/gm, 'ExecStart=/bin/true'));
		const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
		expect(`${status} ${stderr}`).toBe('0 ');
	}
});
