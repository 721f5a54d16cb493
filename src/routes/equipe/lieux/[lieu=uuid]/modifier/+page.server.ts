import * as v from 'valibot';
import {
	changePlaceFrom,
	placeVersion,
	readPlace
} from '#lib/features/resources/places/index.server.ts';
import {
	FIELD_OF_REFUSAL,
	placeChoices,
	PlaceForm,
	placeOf,
	sentOf
} from '#lib/features/resources/places/index.ts';
import { type Asked, ofTeam } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

const writes = ofTeam('write-places');

export const load = shown(
	writes,
	async (db, { params }: Asked<'lieu', Viewer>) => {
		const place = await readPlace(db, params.lieu);
		if (!place || place.mergedInto) return null;
		const known = sentOf(place);
		return {
			choices: placeChoices(known),
			version: await placeVersion(db, params.lieu),
			place: { id: place.id, name: place.name },
			known: { ...known, telephone: known.telephone && writtenPhone(known.telephone) }
		};
	},
	'Ce lieu n’est plus au répertoire.'
);

const Sent = v.object({ ...PlaceForm.entries, lu: chosenId(), vu: v.string() });

export const actions: Actions = deeds({
	default: deed(
		writes,
		Sent,
		(db, { lu, vu, ...sent }, { params, locals }: Doing<'lieu', Viewer>) =>
			changePlaceFrom(db, params.lieu, {
				from: lu,
				seen: vu,
				said: (was) => placeOf(sent, was),
				key: locals.world.secrets.places
			}),
		(_done, { params }) => `/equipe/lieux/${params.lieu}`,
		FIELD_OF_REFUSAL
	)
});
