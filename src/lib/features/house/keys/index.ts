export {
	INVITATION_DAYS,
	invitationStatus,
	type InvitationStatus,
	refuseClosed
} from './domain/invitation.ts';
export { daysLeft, delayEnds } from './domain/proof-delay.ts';
export {
	ENTER_AGAIN,
	isEntitled,
	isStrict,
	mayChangeKeys,
	type NextProof,
	type Proof
} from './domain/proof.ts';
export { FEW_CODES } from './domain/recovery-code.ts';
export { SHORTEST_PASSWORD } from './domain/password.ts';
export { DEMO_PIN, LOCK_MINUTES, PIN_LENGTH } from './domain/pin.ts';
