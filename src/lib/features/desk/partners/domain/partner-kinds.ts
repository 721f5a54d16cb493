import type { FamilyCode } from '#lib/features/desk/families/index.ts';

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
