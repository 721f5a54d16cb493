import { addPartner } from '#lib/features/desk/partners/index.server.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { placesToChoose } from '../choose-place.ts';
import { partnerDeed } from '../partner-deed.ts';
import type { Actions } from './$types';

export const load = shown('write-partners', async (db, { url }) => ({
	families: FAMILIES,
	places: await placesToChoose(db, url)
}));

export const actions: Actions = deeds({
	default: partnerDeed((db, partner, { locals }) =>
		addPartner(db, partner, locals.world.secrets.places)
	)
});
