import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import { isKind } from '#lib/features/resources/places/index.ts';
import { isMailAddress } from '#lib/platform/mail/mail-address.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Entitlement, mayBeEntitled } from '../../domain/partner-kinds.ts';

export type NewPartner = {
	name: string;
	kind: string;
	/** Codes of families; one that is unknown is left out. */
	families?: readonly string[];
	whatFor?: string;
	contact?: string;
	phone?: string;
	email?: string;
	address?: string;
	hours?: string;
	website?: string;
	entitledBy?: Entitlement | null;
};

export type PartnerRefusal = {
	refusal:
		| 'name'
		| 'kind'
		| 'entitlement'
		| 'phone'
		| 'email'
		| 'website'
		| 'confidential'
		| 'unknown-partner';
	message: string;
};

const kept = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trim() || null;

/** What was typed of a partner as columns, or the field that cannot be kept so. */
export function readPartnerFields(partner: NewPartner) {
	const name = partner.name.trim().replace(/\s+/g, ' ');
	if (!name) return refuse('name', 'Donnez le nom de ce partenaire.');
	if (!isKind(partner.kind)) return refuse('kind', 'Choisissez ce que c’est.');
	if (partner.entitledBy && !mayBeEntitled(partner.kind, partner.entitledBy)) {
		return refuse(
			'entitlement',
			'Un centre social n’est pas habilité parce qu’il le fait\u00a0: choisissez Aidants Connect ou France services s’il en a le mandat, sinon rien.'
		);
	}
	const phone = partner.phone?.trim() ? readPhone(partner.phone) : null;
	if (phone && 'refusal' in phone) {
		return refuse(
			'phone',
			'Ce numéro ne se compose pas. Un numéro court (3646) s’écrit dans « pour quoi ».'
		);
	}
	const email = kept(partner.email);
	if (email && !isMailAddress(email)) {
		return refuse('email', 'Cette adresse électronique n’est pas complète.');
	}
	const website = readWebsite(partner.website);
	if (website === 'unreadable') {
		return refuse('website', 'Écrivez l’adresse du site ainsi : www.exemple.fr.');
	}
	const secret = refuseConfidential({
		Nom: name,
		'Pour quoi on y va': partner.whatFor ?? '',
		'Qui demander': partner.contact ?? '',
		Adresse: partner.address ?? '',
		Horaires: partner.hours ?? ''
	});
	if (secret) return secret;
	return {
		name,
		kind: partner.kind,
		families: familiesAmong(partner.families ?? []),
		what_for: kept(partner.whatFor),
		contact_name: kept(partner.contact),
		phone: phone?.e164 ?? null,
		email,
		address: kept(partner.address),
		hours: kept(partner.hours),
		website,
		entitled_by: partner.entitledBy ?? null
	};
}

/** In the order of the study, whatever the order of the boxes. */
function familiesAmong(codes: readonly string[]): FamilyCode[] {
	return FAMILIES.map(({ code }) => code).filter((code) => codes.includes(code));
}

function readWebsite(typed: string | undefined): string | null | 'unreadable' {
	const text = kept(typed);
	if (!text) return null;
	const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
	const isSite = url && /^https?:$/.test(url.protocol) && url.hostname.includes('.');
	return isSite && url.href.length <= 300 ? url.href : 'unreadable';
}
