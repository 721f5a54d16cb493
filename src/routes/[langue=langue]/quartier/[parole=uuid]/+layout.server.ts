import { saidAddress } from '#lib/features/neighbourhood/contributions/index.ts';
import { aroundReading } from '../../../quartier/around-reading.ts';
import type { LayoutServerLoad } from './$types';

/** Whom to call, on the page of a message and where it is shown no more. */
export const load: LayoutServerLoad = async (event) => ({
	shell: await aroundReading(event, event.params.langue, (text) =>
		saidAddress(event.params.parole, text)
	)
});
