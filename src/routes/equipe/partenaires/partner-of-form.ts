import type { InferOutput } from 'valibot';
import type { PartnerForm } from '#lib/features/desk/partners/index.ts';
import type { NewPartner, PartnerRefusal } from '#lib/features/desk/partners/index.server.ts';

type Typed = InferOutput<typeof PartnerForm>;

/** What the form says of a partner, as the directory takes it. */
export function partnerOf(typed: Typed): NewPartner {
	return {
		name: typed.nom,
		kind: typed.genre,
		families: typed.familles,
		whatFor: typed.pourquoi,
		contact: typed.contact,
		phone: typed.telephone,
		email: typed.courriel,
		address: typed.adresse,
		hours: typed.horaires,
		website: typed.site,
		entitledBy: typed.habilite || null
	};
}

/** The field beside which a refusal is said. */
export function fieldOf({ refusal }: PartnerRefusal) {
	const fields = {
		name: 'nom',
		kind: 'genre',
		phone: 'telephone',
		email: 'courriel',
		website: 'site',
		confidential: 'pourquoi',
		'unknown-partner': 'nom'
	} as const;
	return fields[refusal];
}
