import type { Transport } from '@sveltejs/kit/hooks';
import { Drawn } from '#lib/design/drawn.ts';

/** What leaves with a page for its script, in another shape than it has on the server. */
export const transport: Transport = {
	Drawn: {
		encode: (value) => value instanceof Drawn && 1,
		// Not empty: the script then keeps what the page holds.
		decode: () => new Drawn(' ')
	}
};
