import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: [
						'src/**/*.test.ts',
						'seeds/**/*.test.ts',
						'tests/{gate,house,launchers,production}/**/*.test.ts'
					],
					exclude: ['**/*.db.test.ts', 'node_modules/**'],
					testTimeout: 60_000
				}
			},
			{
				test: {
					name: 'integration',
					include: ['src/**/*.db.test.ts', 'seeds/**/*.db.test.ts', 'tests/**/*.db.test.ts'],
					exclude: ['node_modules/**'],
					globalSetup: ['tests/database/global-setup.ts'],
					maxWorkers: 2,
					testTimeout: 60_000,
					hookTimeout: 180_000
				}
			},
			{
				test: {
					name: 'actions',
					include: ['tests/actions/**/*.walk.ts'],
					exclude: ['node_modules/**'],
					testTimeout: 60_000
				}
			}
		]
	}
});
