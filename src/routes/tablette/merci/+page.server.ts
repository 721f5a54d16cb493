import { asTablet, giveBackTablet } from '#lib/features/placement/index.server.ts';
import { forgetTablet, tabletOf } from '../tablet-cookie.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** Whoever comes here gives the tablet back: at the end, or because it was put down. */
export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'no-store' });
	const code = tabletOf(event);
	if (!code) return;
	await asTablet({ world: event.locals.world }, code, giveBackTablet);
	forgetTablet(event);
};
