import * as v from 'valibot';
import { isKind } from '#lib/features/resources/places/index.ts';
import { ENTITLEMENTS } from './partner-kinds.ts';

const short = (most: number) =>
	v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(most, `C’est trop long : ${most} signes au plus.`)),
		''
	);
const entitlements = Object.keys(ENTITLEMENTS) as (keyof typeof ENTITLEMENTS)[];

/** What is asked of a partner: a name and a kind; the rest helps whoever is sent there. */
export const PartnerForm = v.object({
	nom: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez le nom de ce partenaire.'),
		v.maxLength(120, 'Ce nom est trop long\u00a0: 120 signes au plus.')
	),
	genre: v.pipe(v.string(), v.check(isKind, 'Choisissez ce que c’est.')),
	familles: v.optional(v.array(v.string()), []),
	pourquoi: short(500),
	contact: short(120),
	telephone: short(40),
	adresse: short(300),
	courriel: short(254),
	horaires: short(300),
	site: short(300),
	habilite: v.optional(v.union([v.literal(''), v.picklist(entitlements)]), '')
});
