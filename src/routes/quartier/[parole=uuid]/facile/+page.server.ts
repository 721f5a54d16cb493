import { stampMeToo } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { readIn } from '../../load-reading.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	// Its stamp and its key are of this once.
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		told: await readIn(event, event.params.parole, 'facile'),
		meToo: stampMeToo(event.locals.world.secrets.voices, event.params.parole, systemClock({})())
	};
};
