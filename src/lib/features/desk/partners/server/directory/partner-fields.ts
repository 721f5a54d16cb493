import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import type { PlaceRefusal } from '#lib/features/resources/places/index.ts';
import { isMailAddress } from '#lib/platform/mail/mail-address.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { type Entitlement, mayBeEntitled } from '../../domain/partner-kinds.ts';

/** What every centre of the network reads of a partner: its place's. */
export type SharedFacts = {
	name: string;
	kind: string;
	phone?: string;
	/** In one line, or two. */
	address?: string;
	/** As one would say it. */
	hours?: string;
	website?: string;
	/** What the form showed of them: what is still said so was not changed. */
	seen?: Partial<Record<SharedFact, string>>;
};
export type SharedFact = 'name' | 'kind' | 'phone' | 'address' | 'hours' | 'website';

export type NewPartner = SharedFacts & {
	/** The place of the network's that was chosen; absent: one that nobody has told yet, or the partner's own. */
	placeId?: string;
	/** How this centre calls it, where it has a way of its own. */
	calledHere?: string;
	/** Codes of families; one that is unknown is left out. */
	families?: readonly string[];
	whatFor?: string;
	contact?: string;
	/** Somebody's line, given to this centre. */
	contactPhone?: string;
	email?: string;
	entitledBy?: Entitlement | null;
};

export type PartnerRefusal =
	| PlaceRefusal
	| Refusal<
			'name' | 'entitlement' | 'contact-phone' | 'email' | 'confidential' | 'unknown-partner'
	  >;

const kept = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trim() || null;

/** What a centre keeps of a partner for itself, as columns, or the field that cannot be kept so. */
export function readOwnFields(partner: NewPartner) {
	const called = partner.calledHere?.trim() || partner.name.trim();
	const name = called.replace(/\s+/g, ' ').slice(0, 120).trim();
	if (!name) return refuse('name', 'Donnez le nom de ce partenaire.');
	if (partner.entitledBy && !mayBeEntitled(partner.kind, partner.entitledBy)) {
		return refuse(
			'entitlement',
			'Un centre social n’est pas habilité parce qu’il le fait\u00a0: choisissez Aidants Connect ou France services s’il en a le mandat, sinon rien.'
		);
	}
	const phone = partner.contactPhone?.trim() ? readPhone(partner.contactPhone) : null;
	if (phone && 'refusal' in phone) {
		return refuse('contact-phone', 'Ce numéro ne se compose pas. Vérifiez ses chiffres.');
	}
	const email = kept(partner.email);
	if (email && !isMailAddress(email)) {
		return refuse('email', 'Cette adresse électronique n’est pas complète.');
	}
	const secret = refuseConfidential({
		Nom: name,
		'Pour quoi on y va': partner.whatFor ?? '',
		'Qui demander': partner.contact ?? ''
	});
	if (secret) return secret;
	return {
		name,
		families: familiesAmong(partner.families ?? []),
		what_for: kept(partner.whatFor),
		contact_name: kept(partner.contact),
		contact_phone: phone?.e164 ?? null,
		email,
		entitled_by: partner.entitledBy ?? null
	};
}

/** In the order of the study, whatever the order of the boxes. */
function familiesAmong(codes: readonly string[]): FamilyCode[] {
	return FAMILIES.map(({ code }) => code).filter((code) => codes.includes(code));
}
