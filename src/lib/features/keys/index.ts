export { INVITATION_DAYS, invitationStatus, type InvitationStatus } from './domain/invitation.ts';
export { isEntitled, type NextProof, type Proof } from './domain/proof.ts';
export { SHORTEST_PASSWORD } from './domain/password.ts';
export { LOCK_MINUTES, PIN_LENGTH } from './domain/pin.ts';
