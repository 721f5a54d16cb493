import type { Role } from '#lib/features/house/staff/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isDelayed } from './proof-delay.ts';

/** How somebody at the screen proved who she is. */
const PROOFS = ['password', 'password-code', 'passkey', 'pin', 'oidc', 'link', 'demo'] as const;
export type Proof = (typeof PROOFS)[number];

/** Roles that always give a second proof: they hold the residents of a centre, or the network. */
const STRICT_ROLES: readonly Role[] = ['direction', 'coordination', 'administration'];

/** Whether a role gives a second proof each time (the charter of the network, ANSSI 2021). */
export function isStrict(role: Role): boolean {
	return STRICT_ROLES.includes(role);
}

/** Proofs that are enough by themselves: two factors in one, or the machine's own shell. */
const COMPLETE: readonly Proof[] = ['password-code', 'passkey', 'link', 'demo'];

/** Hours a second proof given at a trusted desk is still good there, for its PIN. */
const DESK_HOURS = 12;

export type NextProof = 'none' | 'code' | 'enrol';

export type Entry = {
	role: Role;
	proof: Proof;
	hasSecondProof: boolean;
	/** The direction of her centre trusts this device. */
	isTrustedDesk: boolean;
	/** When she last gave a second proof on this device, if she ever did. */
	provedAt: Temporal.Instant | null;
	/** When the direction of her centre left her some days, if she ever did. */
	delayedAt: Temporal.Instant | null;
};

/**
 * What is still asked before the door opens (ANSSI, « Recommandations relatives à
 * l’authentification multifacteur », 2021). A strict role always gives a second proof, once a day
 * at a trusted desk where her PIN then suffices. The others give it once on a new device, unless
 * it is the desk their direction trusts. Whoever has none yet is shown how to make one, unless days
 * were left to her; so is whoever has just used the last code of her sheet.
 */
export function nextProof(entry: Entry, now: Temporal.Instant): NextProof {
	if (entry.proof === 'password-code' && !entry.hasSecondProof) return 'enrol';
	if (COMPLETE.includes(entry.proof) || !isAsked(entry, now)) return 'none';
	if (entry.hasSecondProof) return 'code';
	return isLeftDays(entry, now) ? 'none' : 'enrol';
}

/** Whether she is inside with her password alone because days were left to her. */
export function entersByDelay(entry: Entry, now: Temporal.Instant): boolean {
	const isProved = COMPLETE.includes(entry.proof) || entry.hasSecondProof;
	return !isProved && isAsked(entry, now) && isLeftDays(entry, now);
}

/** Never to a role of which a second proof is always asked. */
function isLeftDays({ role, delayedAt }: Entry, now: Temporal.Instant): boolean {
	return !isStrict(role) && isDelayed(delayedAt, now);
}

function isAsked({ role, proof, isTrustedDesk, provedAt }: Entry, now: Temporal.Instant): boolean {
	if (!isStrict(role)) return !isTrustedDesk && provedAt === null;
	const provedToday = provedAt !== null && now.since(provedAt).total('hours') < DESK_HOURS;
	return !(proof === 'pin' && isTrustedDesk && provedToday);
}

/** Minutes a proof is fresh enough to change how one enters. */
const FRESH_MINUTES = 10;

/** What is known of somebody who wants to change how she enters. */
export type Changer = {
	proof: Proof;
	next: NextProof;
	hasSecondProof: boolean;
	isLocked: boolean;
	since: Temporal.Instant;
};

/**
 * Whether somebody may add or remove a proof, choose her PIN, or trust a desk: with a proof given
 * less than ten minutes ago, never with a PIN, never while she owes one (NIST SP 800-63B, 6.1.2:
 * a new authenticator asks for the strength of those she has).
 */
export function mayChangeKeys(changer: Changer, now: Temporal.Instant): boolean {
	const isFresh = now.since(changer.since).total('minutes') < FRESH_MINUTES;
	return isFresh && isEntitled(changer);
}

/** The same, however old the proof: to finish what was begun while it was fresh. */
export function isEntitled(changer: Omit<Changer, 'since'>): boolean {
	if (changer.isLocked || changer.proof === 'pin' || changer.next === 'code') return false;
	return changer.next === 'enrol' || !changer.hasSecondProof || COMPLETE.includes(changer.proof);
}

export type StaleRefusal = { refusal: 'stale'; message: string };

/** Said alike whatever is missing. */
export const ENTER_AGAIN: StaleRefusal = refuse(
	'stale',
	`Pour ce changement, déconnectez-vous puis entrez de nouveau avec votre mot de passe\u00a0: il faut une preuve de moins de ${FRESH_MINUTES} minutes.`
);
