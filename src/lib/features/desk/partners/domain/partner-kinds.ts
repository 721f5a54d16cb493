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

/** By what somebody may do it in the person's place (decree of 4 July 2019; France services charter). */
export const ENTITLEMENTS = {
	'aidants-connect': 'Aidants Connect',
	'france-services': 'France services',
	centre: 'Un centre qui le fait',
	other: 'Autre mandat'
} as const;
export type Entitlement = keyof typeof ENTITLEMENTS;
