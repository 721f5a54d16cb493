import type { InferOutput } from 'valibot';
import { PartnerForm } from '#lib/features/desk/partners/index.ts';
import type { NewPartner, PartnerRefusal } from '#lib/features/desk/partners/index.server.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** Writes a partner as its form says it, then shows it. */
export const partnerDeed = <Names extends string = never>(
	write: (
		db: Db,
		partner: NewPartner,
		doing: Doing<Names>
	) => Promise<{ id: string } | PartnerRefusal>
) =>
	deed(
		'write-partners',
		PartnerForm,
		(db, sent, doing: Doing<Names>) => write(db, partnerOf(sent), doing),
		({ id }) => `/equipe/partenaires/${id}`,
		{
			kind: 'genre',
			entitlement: 'habilite',
			phone: 'telephone',
			'contact-phone': 'ligne',
			email: 'courriel',
			websites: 'site',
			postcode: 'adresse',
			confidential: 'pourquoi',
			otherwise: 'nom'
		}
	);

/** What the form says of a partner, as the directory takes it. */
function partnerOf(sent: InferOutput<typeof PartnerForm>): NewPartner {
	const { vu } = sent;
	return {
		...(sent.lieu && { placeId: sent.lieu }),
		seen: {
			name: vu['nom'],
			kind: vu['genre'],
			phone: vu['telephone'],
			address: vu['adresse'],
			hours: vu['horaires'],
			website: vu['site']
		},
		name: sent.nom,
		kind: sent.genre,
		phone: sent.telephone,
		address: sent.adresse,
		hours: sent.horaires,
		website: sent.site,
		calledHere: sent.appele,
		families: sent.familles,
		whatFor: sent.pourquoi,
		contact: sent.contact,
		contactPhone: sent.ligne,
		email: sent.courriel,
		entitledBy: sent.habilite || null
	};
}
