import * as v from 'valibot';
import { listRooms } from '#lib/features/resources/bookings/index.server.ts';
import { addOffer, listOffers, withdrawOffer } from '#lib/features/learning/groups/index.server.ts';
import { readOfferForm } from '#lib/features/learning/groups/index.ts';
import { listPartners } from '#lib/features/desk/partners/index.server.ts';
import { listAnimators, listProfiles } from '#lib/features/house/staff/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { programmeOf, programmeWith } from '../../programme-of.ts';
import type { Actions } from './$types';

export const load = shown('form-groups', async (db, { params }: Asked<'programme'>) => {
	const programme = await programmeWith(db, params.programme, 'level-groups');
	const profiles = await listProfiles(db);
	return {
		programme: { slug: programme.slug, name: programme.name },
		offers: await listOffers(db, programme.id),
		animators: (await listAnimators(db)).map((one) => ({
			...one,
			profile: profiles.get(one.staffId)?.profile ?? null
		})),
		partners: (await listPartners(db)).map(({ id, name }) => ({ value: id, label: name })),
		rooms: (await listRooms(db)).map(({ id, name, seats }) => ({
			value: id,
			label: seats === null ? name : `${name} (${counted(seats, 'place')})`
		})),
		usual: {
			minutes: programme.defaultMinutes ?? 120,
			capacity: programme.capacity ?? 9,
			format: 'level' as const
		}
	};
});

export const actions: Actions = deeds({
	ajouter: deed(
		'form-groups',
		readOfferForm,
		async (db, { offer }, { params }: Doing<'programme'>) => {
			const { id } = await programmeOf(db, params.programme);
			return addOffer(db, { ...offer, programmeId: id });
		},
		here
	),
	retirer: deed(
		'form-groups',
		v.object({ creneau: chosenId('Choisissez un créneau.') }),
		(db, { creneau }) => withdrawOffer(db, creneau),
		here
	)
});
