import { addPartner } from '#lib/features/desk/partners/index.server.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { partnerDeed } from '../partner-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	requireDeed(locals.viewer, 'write-partners');
	return { families: FAMILIES };
};

export const actions: Actions = deeds({ default: partnerDeed(addPartner) });
