import { programOf } from './run-command.ts';
import { checked, journeys, type Stage, vitest } from './stage.ts';

/**
 * Two lanes for two cores, each as long as the other, then the journeys, alone: a busy machine shows
 * pages late, and journeys fall.
 */
export const LANES: readonly (readonly Stage[])[] = [
	[
		checked('build', 40, 'tests/gate/build.ts'),
		vitest('domain', { budget: 75 }),
		vitest('unit', { budget: 60 }),
		checked('lint', 5, programOf('oxlint')),
		checked('imports', 30, programOf('dependency-cruiser', 'depcruise'), 'src', 'seeds'),
		checked('dead code', 15, programOf('knip')),
		checked('types', 110, programOf('svelte-check'), '--threshold', 'error'),
		vitest('actions', { budget: 130, needsDatabase: true })
	],
	[
		checked('format', 50, programOf('prettier'), '--check', '--cache', '.'),
		vitest('gateways', { budget: 30 }),
		vitest('kiosk', { budget: 150 }),
		vitest('integration', { budget: 220, needsDatabase: true })
	]
];

export const LAST: readonly Stage[] = [journeys({ budget: 300 })];
