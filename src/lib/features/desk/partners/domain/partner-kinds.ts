import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import list from '#content/partner-kinds.json' with { type: 'json' };

export type PartnerKind = { code: string; label: string };

/** The national list (« typologie » of places of digital mediation), in its own words. */
export const PARTNER_KINDS: readonly PartnerKind[] = list.kinds;

/** Those a centre meets every week, before all the others. */
export const FIRST_KINDS: readonly PartnerKind[] = list.first.map((code) =>
	PARTNER_KINDS.find((kind) => kind.code === code)!
);

/** The label of a kind of the national list; a code that left the list says itself. */
export function kindLabel(code: string): string {
	return PARTNER_KINDS.find((kind) => kind.code === code)?.label ?? code;
}

/** Whether a code is in the national list: nothing else is kept. */
export function isKind(code: string): boolean {
	return PARTNER_KINDS.some((kind) => kind.code === code);
}

/**
 * By what somebody may do it in the person's place (decree of 4 July 2019; France services charter), or
 * because it is her own business. Being a social centre that does it is no such thing (study-2.4).
 */
export const ENTITLEMENTS = {
	'aidants-connect': 'Aidants Connect',
	'france-services': 'France services',
	administration: 'L’administration elle-même, pour ce qu’elle traite',
	other: 'Autre mandat'
} as const;
export type Entitlement = keyof typeof ENTITLEMENTS;

/** Social centres share one posture: they are entitled by a mandate of the State, or not at all. */
const SOCIAL_CENTRES: ReadonlySet<string> = new Set(['CS', 'CSC', 'EVS', 'MQ']);
const MANDATES: ReadonlySet<Entitlement> = new Set(['aidants-connect', 'france-services']);

/** Whether that entitlement may be said of that kind of partner. */
export function mayBeEntitled(kind: string, by: Entitlement): boolean {
	return MANDATES.has(by) || !SOCIAL_CENTRES.has(kind);
}

/** Whether somebody may be handed over to it: an administration, for what it handles and no more. */
export function isEntitledFor(
	partner: { kind: string; entitledBy: Entitlement | null; families: readonly FamilyCode[] },
	family: FamilyCode
): boolean {
	const { kind, entitledBy, families } = partner;
	if (entitledBy === null || !mayBeEntitled(kind, entitledBy)) return false;
	return entitledBy !== 'administration' || families.includes(family);
}
