import type { Origin } from '#lib/features/desk/requests/index.ts';

/** How somebody came to a programme: the desk's own words, and the two ways around the desk. */
export type FunnelOrigin = Origin | 'team' | 'direct';

/** Each with the word of an address (study-2.2). */
export const FUNNEL_ORIGINS: readonly { value: FunnelOrigin; slug: string; label: string }[] = [
	{ value: 'word-of-mouth', slug: 'bouche-a-oreille', label: 'Bouche-à-oreille' },
	{ value: 'herself', slug: 'elle-meme', label: 'De soi-même' },
	{ value: 'partner', slug: 'partenaire', label: 'Un partenaire' },
	{ value: 'centre', slug: 'autre-centre', label: 'Un autre centre' },
	{ value: 'unknown', slug: 'pas-demande', label: 'Pas demandé' },
	{ value: 'team', slug: 'equipe', label: 'Ajout par l’équipe' },
	{ value: 'direct', slug: 'inscrite-directement', label: 'Inscription directe' }
];

/**
 * Where somebody comes from: what the desk noted with her request; without one, the team put her on
 * the list; without an entry, she was enrolled directly.
 */
export function originOf(facts: { entryId: string | null; origin: Origin | null }): FunnelOrigin {
	if (facts.entryId === null) return 'direct';
	return facts.origin ?? 'team';
}

/** The origin named in an address; null: all of them. */
export function originNamed(slug: string | null): FunnelOrigin | null {
	return FUNNEL_ORIGINS.find((origin) => origin.slug === slug)?.value ?? null;
}
