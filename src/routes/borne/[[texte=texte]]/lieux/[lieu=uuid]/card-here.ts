import { error } from '@sveltejs/kit';
import { tellCardNow } from '#lib/features/neighbourhood/map/index.server.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import { visit } from '../../../../visit.ts';
import { isForLater } from '../../../kept-for-later.ts';
import { kioskOf } from '../../../kiosk-of.ts';

type Asked = Parameters<typeof kioskOf>[0] & { request: Request; locals: App.Locals };

/** The card of a place, as a kiosk tells it. */
export async function cardHere(event: Asked, lieu: string) {
	const { centre } = kioskOf(event);
	const now = { at: event.locals.world.now(), timeZone: centre.timeZone };
	const card = await visit(event, centre, async (db) => {
		const place = await readPublicPlace(db, lieu);
		return place && tellCardNow(db, place, now, isForLater(event));
	});
	return card ?? error(404, { message: 'Ce lieu n’est plus montré. Cherchez-en un autre.' });
}
