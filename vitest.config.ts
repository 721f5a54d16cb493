import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { isNight } from './tests/gate/night.ts';

// Each process that a test starts finds our files compiled already: it begins in half the time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
	new URL('node_modules/.compile-cache', import.meta.url)
);

const NEVER = ['node_modules/**'];
const NIGHT = '**/*.night.*';
const ON_A_DATABASE = '**/*.db.test.ts';

/** Tests that start programs, workers or servers, or write files. */
const TIED_TO_THE_MACHINE = [
	'src/{backup,cli,hooks,serve}/**/*.test.ts',
	'src/lib/platform/{backup,charts,documents,pictures,postgres,processes,speech,threads,tiles}/**/*.test.ts',
	'src/lib/platform/sms/providers/**/*.test.ts',
	'src/lib/platform/{log,secrets}.test.ts',
	'tests/{install-guide,launchers,production}/**/*.test.ts',
	'tests/house/import-rules.test.ts'
];

/** One process reads each module once, for all of the tests: each leaves it as it found it. */
const inOneProcess = { isolate: false, maxWorkers: 1 };

/** To end what hangs: nothing is measured with it, and a busy machine is far from it. */
const patience = {
	...(isNight
		? { testTimeout: 1_800_000, hookTimeout: 1_800_000 }
		: { testTimeout: 180_000, hookTimeout: 180_000 }),
	expect: { poll: { timeout: 60_000, interval: 10 } }
};

/**
 * Each file takes a database of its own, on the server that the set-up started; two processes read
 * each module once.
 */
const onADatabase = {
	globalSetup: ['tests/database/global-setup.ts'],
	maxWorkers: 2,
	isolate: false
};

/** A whole browser is played at a time: two of them on two cores would wait for each other. */
const onAKiosk = { globalSetup: ['tests/kiosk/install-shell.ts'], maxWorkers: 1 };

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'domain',
					include: [
						'{src,seeds}/**/*.test.ts',
						'tests/{anonymity,desks,gate,house,lobby,papers}/**/*.test.ts'
					],
					exclude: [...NEVER, NIGHT, ON_A_DATABASE, ...TIED_TO_THE_MACHINE],
					...inOneProcess,
					...patience
				}
			},
			{
				test: {
					name: 'unit',
					include: TIED_TO_THE_MACHINE,
					exclude: [...NEVER, NIGHT, ON_A_DATABASE],
					...inOneProcess,
					...patience
				}
			},
			{
				test: {
					name: 'integration',
					include: ['{src,seeds,tests}/**/*.db.test.ts'],
					exclude: [...NEVER, NIGHT],
					...onADatabase,
					...patience
				}
			},
			{
				test: {
					name: 'gateways',
					include: ['tests/gateways/**/*.test.ts'],
					exclude: [...NEVER, NIGHT],
					globalSetup: ['tests/gateways/install-kannel.ts'],
					...patience
				}
			},
			{
				test: {
					name: 'kiosk',
					include: ['tests/kiosk/**/*.test.ts'],
					exclude: [...NEVER, NIGHT],
					...onAKiosk,
					...patience
				}
			},
			{
				test: {
					name: 'night-kiosk',
					include: ['tests/kiosk/**/*.night.test.ts'],
					exclude: NEVER,
					...onAKiosk,
					...patience
				}
			},
			{
				test: {
					name: 'night',
					include: ['{src,seeds,tests}/**/*.night.test.ts'],
					exclude: [...NEVER, 'tests/kiosk/**'],
					...patience
				}
			},
			{
				test: {
					name: 'night-integration',
					include: ['{src,seeds,tests}/**/*.night.db.test.ts'],
					exclude: NEVER,
					...onADatabase,
					...patience
				}
			},
			{
				test: {
					name: 'actions',
					include: ['tests/actions/**/*.walk.ts'],
					exclude: NEVER,
					globalSetup: ['tests/database/global-setup.ts'],
					...patience
				}
			}
		]
	}
});
