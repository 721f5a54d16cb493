import { spacedPhone } from '#lib/features/desk/partners/index.ts';
import { changePartner, readPartner } from '#lib/features/desk/partners/index.server.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { partnerDeed } from '../../partner-deed.ts';
import type { Actions } from './$types';

export const load = shown(
	'write-partners',
	async (db, { params }: Asked<'partenaire'>) => {
		const partner = await readPartner(db, params.partenaire);
		if (!partner) return null;
		const { id, name } = partner;
		const known = {
			nom: name,
			genre: partner.kind,
			familles: partner.families,
			pourquoi: partner.whatFor ?? '',
			contact: partner.contact ?? '',
			telephone: partner.phone ? spacedPhone(partner.phone) : '',
			adresse: partner.address ?? '',
			courriel: partner.email ?? '',
			horaires: partner.hours ?? '',
			site: partner.website ?? '',
			habilite: partner.entitledBy ?? ''
		};
		return { families: FAMILIES, known, partner: { id, name } };
	},
	'Ce partenaire n’est pas dans votre répertoire.'
);

export const actions: Actions = deeds({
	default: partnerDeed((db, partner, { params }: Doing<'partenaire'>) =>
		changePartner(db, params.partenaire, partner)
	)
});
