import { saidAddress } from '#lib/features/neighbourhood/contributions/index.ts';
import { aroundReading } from '../around-reading.ts';
import type { LayoutServerLoad } from './$types';

/** Whom to call, on the page of a message and where it is shown no more. */
export const load: LayoutServerLoad = async (event) => ({
	shell: await aroundReading(event, textOf(event.route.id), (text) =>
		saidAddress(event.params.parole, text)
	)
});

const textOf = (route: string) => (route.endsWith('/facile') ? 'facile' : 'fr');
