import { defineConfig } from 'vitest/config';

const NEVER = ['node_modules/**'];
const NIGHT = '**/*.night.*';
const ON_A_DATABASE = '**/*.db.test.ts';

/** Tests that start programs, workers or servers, write files, or change what a process holds. */
const TIED_TO_A_PROCESS = [
	'src/{backup,cli,hooks,serve}/**/*.test.ts',
	'src/lib/platform/{backup,charts,documents,postgres}/**/*.test.ts',
	'src/lib/platform/{log,secrets}.test.ts',
	'src/lib/platform/spreadsheet/xlsx-cell.test.ts',
	'tests/{launchers,production}/**/*.test.ts',
	'tests/house/import-rules.test.ts'
];

/** Each takes the database of its own that the set-up prepared. */
const onADatabase = {
	globalSetup: ['tests/database/global-setup.ts'],
	maxWorkers: 2,
	testTimeout: 60_000,
	hookTimeout: 180_000
};

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					// Rules that lean on nothing: one process reads each module once, for all of them.
					name: 'domain',
					include: ['{src,seeds}/**/*.test.ts', 'tests/{gate,house}/**/*.test.ts'],
					exclude: [...NEVER, NIGHT, ON_A_DATABASE, ...TIED_TO_A_PROCESS],
					isolate: false,
					maxWorkers: 1,
					testTimeout: 60_000
				}
			},
			{
				test: {
					name: 'unit',
					include: TIED_TO_A_PROCESS,
					exclude: [...NEVER, NIGHT, ON_A_DATABASE],
					testTimeout: 60_000
				}
			},
			{
				test: {
					name: 'integration',
					include: ['{src,seeds,tests}/**/*.db.test.ts'],
					exclude: [...NEVER, NIGHT],
					...onADatabase
				}
			},
			{
				test: {
					name: 'night',
					include: ['{src,seeds,tests}/**/*.night.test.ts'],
					exclude: NEVER,
					testTimeout: 600_000
				}
			},
			{
				test: {
					name: 'night-integration',
					include: ['{src,seeds,tests}/**/*.night.db.test.ts'],
					exclude: NEVER,
					...onADatabase
				}
			}
		]
	}
});
