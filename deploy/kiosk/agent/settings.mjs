import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** What a machine is told in one file, and what stands for what it does not say. */
const USUAL = {
	port: 8631,
	runtime: '/run/declic-borne',
	state: '/var/lib/declic-borne',
	/** Chromium itself, without the wrapper that reads flags and keys elsewhere. */
	chromium: ['/usr/lib/chromium/chromium'],
	flags: ['--ozone-platform=wayland'],
	fixedPolicies: join(HERE, '../policies/kiosk-policies.json'),
	/** Where Chromium reads ours: the unit lays that folder over its own. */
	policies: '/run/declic-borne/policies/declic.json',
	/** The only folder of the machine where a scanner writes. */
	scans: '/run/declic-borne/scans',
	print: ['lp', '-d', 'borne', '-s'],
	cancel: ['cancel', '-a', '-x'],
	clearClipboard: ['wl-copy', '--clear'],
	pagesPerVisit: 5,
	/** Nothing told for so long, and the visit is ended: 300 of quiet, 60 of countdown, 20 of grace. */
	quietSeconds: 380,
	/** What differs from the countdown of the strip, where a trial shortens it. */
	countdown: {},
	/** A page says its first word before that, or the profile is not a good one. */
	firstWordSeconds: 30,
	/** How long a whole profile is left alone before it is taken: all of it is on the disk then. */
	settleSeconds: 40,
	/** The browser says that it opens a site by then; a page waits for its machine a little longer. */
	openingSeconds: 4,
	pullSeconds: 600,
	/** While somebody is there: how often the desk is asked whether it ends the visit. */
	listenSeconds: 3,
	kiosk: null,
	firstPage: '/borne'
};

/** Reads the settings of this machine; what is missing or wrong is told in one sentence. */
export function readSettings(file) {
	const told = JSON.parse(readFileSync(file, 'utf8'));
	const settings = { ...USUAL, ...told };
	settings.origin = new URL(settings.origin).origin;
	if (!/^https?:/.test(settings.origin)) throw new Error('origin must be an http address');
	if (!/^[a-z0-9-]+$/.test(settings.centre ?? '')) throw new Error('centre must be a slug');
	settings.publicKey = readFileSync(settings.publicKeyFile, 'utf8');
	settings.fixed = JSON.parse(readFileSync(settings.fixedPolicies, 'utf8'));
	return settings;
}
