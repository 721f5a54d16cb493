import { checked, journeys, measured, type Stage, vitest } from './stage.ts';

const NIGHT = { DECLIC_NIGHT: '1' };

/**
 * The long proofs, one after the other: some of them measure. Budgets are in seconds on two idle
 * cores, as those of the day.
 */
export const NIGHT_STAGES: readonly Stage[] = [
	vitest('night', { budget: 120, env: NIGHT }),
	vitest('domain', { budget: 200, env: NIGHT, name: 'domain, whole' }),
	vitest('unit', { budget: 80, env: NIGHT, name: 'unit, whole' }),
	vitest('gateways', { budget: 30, env: NIGHT }),
	vitest('kiosk', { budget: 150, env: NIGHT }),
	vitest('night-kiosk', { budget: 1_300, env: NIGHT }),
	vitest('integration', {
		budget: 600,
		env: NIGHT,
		name: 'integration, whole',
		needsDatabase: true
	}),
	vitest('night-integration', { budget: 900, env: NIGHT, needsDatabase: true }),
	journeys({ budget: 900, env: NIGHT, name: 'journeys, whole' }),
	checked('kills', 200, 'tests/kills/run.ts', '--kills', '30'),
	checked('desks', 700, 'tests/desks/run.ts', '--desks', '30', '--seconds', '600'),
	checked('lobby', 400, 'tests/lobby/run.ts', '--visits', '2000'),
	checked('attack', 1_000, 'tests/hostile/run.ts', '--minutes', '12'),
	measured('bench', 1800, 'bench/run.ts', '--check', '--keep')
];
