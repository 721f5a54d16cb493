import { addPlace } from '#lib/features/resources/places/index.server.ts';
import {
	FIELD_OF_REFUSAL,
	placeChoices,
	PlaceForm,
	placeOf
} from '#lib/features/resources/places/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import type { Actions, PageServerLoad } from './$types';

const writes = ofTeam('write-places');

export const load: PageServerLoad = ({ locals }) => {
	writes(locals.viewer);
	return { choices: placeChoices() };
};

export const actions: Actions = deeds({
	default: deed(
		writes,
		PlaceForm,
		(db, sent, { locals }) => addPlace(db, placeOf(sent), 'team', locals.world.secrets.places),
		({ id }) => `/equipe/lieux/${id}`,
		FIELD_OF_REFUSAL
	)
});
