import { spacedPhone } from '#lib/features/desk/partners/index.ts';
import { changePartner, readPartner } from '#lib/features/desk/partners/index.server.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { readPlace } from '#lib/features/resources/places/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { placesToChoose, shownFacts } from '../../choose-place.ts';
import { partnerDeed } from '../../partner-deed.ts';
import type { Actions } from './$types';

export const load = shown(
	'write-partners',
	async (db, { params, url }: Asked<'partenaire'>) => {
		const partner = await readPartner(db, params.partenaire);
		const place = partner && (await readPlace(db, partner.place.id));
		if (!place) return null;
		const { id, name } = partner;
		const own = {
			appele: name === place.name ? '' : name,
			familles: partner.families,
			pourquoi: partner.whatFor ?? '',
			contact: partner.contact ?? '',
			ligne: partner.contactPhone ? spacedPhone(partner.contactPhone) : '',
			courriel: partner.email ?? '',
			habilite: partner.entitledBy ?? ''
		};
		return {
			families: FAMILIES,
			own,
			partner: { id, name },
			places: await placesToChoose(db, url),
			place: { id: place.id, ...shownFacts(place) }
		};
	},
	'Ce partenaire n’est pas dans votre répertoire.'
);

export const actions: Actions = deeds({
	default: partnerDeed((db, partner, { params, locals }: Doing<'partenaire'>) =>
		changePartner(db, params.partenaire, partner, locals.world.secrets.places)
	)
});
