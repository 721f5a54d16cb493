import type { Role } from '#lib/features/staff/index.ts';

/** How somebody at the screen proved who she is. */
export const PROOFS = [
	'password',
	'password-code',
	'passkey',
	'pin',
	'oidc',
	'link',
	'demo'
] as const;
export type Proof = (typeof PROOFS)[number];

/** Roles that always give a second proof: they hold the residents of a centre, or the network. */
const STRICT_ROLES: readonly Role[] = ['direction', 'coordination', 'administration'];

/** Whether a role gives a second proof each time (the charter of the network, ANSSI 2021). */
export function isStrict(role: Role): boolean {
	return STRICT_ROLES.includes(role);
}

/** Proofs that are enough by themselves: two factors in one, or the machine's own shell. */
const COMPLETE: readonly Proof[] = ['password-code', 'passkey', 'link', 'demo'];

export type NextProof = 'none' | 'code' | 'enrol';

/**
 * What is still asked before the door opens (ANSSI, « Recommandations relatives à
 * l’authentification multifacteur », 2021). A strict role always gives a second proof. The others
 * give it once on a new device, unless it is the desk their direction trusts. Whoever has no
 * second proof yet is shown how to make one.
 */
export function nextProof(entry: {
	role: Role;
	proof: Proof;
	hasSecondProof: boolean;
	/** The direction of her centre trusts this device. */
	isTrustedDesk: boolean;
	/** She has given a second proof on this device before. */
	isKnownDevice: boolean;
}): NextProof {
	if (COMPLETE.includes(entry.proof)) return 'none';
	const isAsked = isStrict(entry.role) || !(entry.isTrustedDesk || entry.isKnownDevice);
	if (!isAsked) return 'none';
	return entry.hasSecondProof ? 'code' : 'enrol';
}
