import { error, type RequestEvent } from '@sveltejs/kit';
import { type Desk, findDesk } from '#lib/features/house/keys/index.server.ts';
import { callerOf } from '../../door-cookies.ts';

/** The shared desk that this browser is, locked or not. */
export async function deskOf(event: RequestEvent): Promise<Desk> {
	const desk = await findDesk(event.locals.keys, callerOf(event).deviceToken);
	return desk ?? error(403, { message: 'Cet ordinateur n’est pas un poste partagé.' });
}
