import * as v from 'valibot';
import { isKind } from '#lib/features/resources/places/index.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { ENTITLEMENTS } from './partner-kinds.ts';

const text = (most: number) =>
	v.pipe(v.string(), v.trim(), v.maxLength(most, `C’est trop long\u00a0: ${most} signes au plus.`));
const short = (most: number) => v.optional(text(most), '');
const entitlements = Object.keys(ENTITLEMENTS) as (keyof typeof ENTITLEMENTS)[];

/** What the page showed of its place, as one hidden field carries it; anything else is nothing seen. */
const seen = v.pipe(
	v.optional(v.string(), ''),
	v.transform((carried): Record<string, string> => {
		try {
			const told: unknown = JSON.parse(carried);
			return v.is(v.record(v.string(), v.string()), told) ? told : {};
		} catch {
			return {};
		}
	})
);

/**
 * What is asked of a partner: a name and a kind; the rest helps whoever is sent there. Of its place first, which every
 * centre reads; then what this centre keeps for itself.
 */
export const PartnerForm = v.object({
	lieu: v.optional(v.union([v.literal(''), chosenId()]), ''),
	vu: seen,
	nom: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez le nom de ce partenaire.'),
		v.maxLength(200, 'Ce nom est trop long\u00a0: 200 signes au plus.')
	),
	genre: v.pipe(v.string(), v.check(isKind, 'Choisissez ce que c’est.')),
	telephone: short(40),
	// A refuge is asked none; hours typed as a week are changed where they were typed.
	adresse: v.optional(text(300)),
	horaires: v.optional(text(300)),
	site: v.optional(text(300)),
	appele: short(120),
	familles: v.optional(v.array(v.string()), []),
	pourquoi: short(500),
	contact: short(120),
	ligne: short(40),
	courriel: short(254),
	habilite: v.optional(v.union([v.literal(''), v.picklist(entitlements)]), '')
});
