export { acceptInvitation } from './server/invitations/accept-invitation.ts';
export { addPasskey, offerPasskey } from './server/proofs/add-passkey.ts';
export { addSignIn } from './server/sign-ins/add-sign-in.ts';
export { countAttempt, type CountedAttempt, forgiveAttempt } from './server/door/attempts.ts';
export { choosePin } from './server/desk/choose-pin.ts';
export { choosePlace } from './server/sign-ins/choose-place.ts';
export { confirmSheet } from './server/proofs/confirm-sheet.ts';
export {
	offerSecondProof,
	offerSheet,
	type SecondProofOffer
} from './server/proofs/enrol-second-proof.ts';
export { endDesk, listDesks, trustDesk } from './server/desk/desks.ts';
export { addressesOfRole } from './server/invitations/addresses-of-role.ts';
export { askPasskey, enterWithPasskey } from './server/proofs/enter-with-passkey.ts';
export { enterWithLink, readEntryLink } from './server/sign-ins/enter-with-link.ts';
export { enterWithProvider } from './server/provider/enter-with-provider.ts';
export { enterWithPin } from './server/desk/enter-with-pin.ts';
export { findAddress } from './server/invitations/find-address.ts';
export { type Desk, findDesk } from './server/desk/find-desk.ts';
export {
	findFormerStaff,
	forgetForm,
	keepForm,
	keptFormCookieName,
	readKeptForms
} from './server/sign-ins/kept-forms.ts';
export { forgetTexts, keepText, readKeptTexts } from './server/sign-ins/kept-texts.ts';
export { lockDesk } from './server/desk/lock-desk.ts';
export { findSignIn, type SignIn } from './server/sign-ins/find-sign-in.ts';
export { invite, withdrawInvitation } from './server/invitations/invite.ts';
export { hasPassword } from './server/sign-ins/has-password.ts';
export { inviteFirstAdministrator } from './server/invitations/invite-first-administrator.ts';
export { endPasskey, listPasskeys } from './server/proofs/list-passkeys.ts';
export { leaveSevenDays } from './server/proofs/leave-seven-days.ts';
export { listPlaces, type Place } from './server/sign-ins/list-places.ts';
export { endSignIn, listSignIns, signOutEverywhere } from './server/sign-ins/list-sign-ins.ts';
export { listTeam } from './server/invitations/list-team.ts';
export { mailInvitation } from './server/invitations/mail-invitation.ts';
export { type Keys, openKeys } from './server/door/open-keys.ts';
export { proveCode } from './server/proofs/prove-code.ts';
export { readProofs } from './server/proofs/read-proofs.ts';
export { readTeamProofs, type TeamProof } from './server/proofs/read-team-proofs.ts';
export { readInvitation } from './server/invitations/read-invitation.ts';
export { recogniseDevice } from './server/door/recognise-device.ts';
export { askNewPassword, chooseNewPassword } from './server/sign-ins/reset-password.ts';
export { type KeptCookie, signInCookieName } from './server/door/sign-in-cookie.ts';
export { type Caller, signIn } from './server/sign-ins/sign-in.ts';
export { signOut } from './server/sign-ins/sign-out.ts';
export { flowCookieName, startWithProvider } from './server/provider/start-with-provider.ts';
export { sweepDoor } from './server/sign-ins/sweep-door.ts';
export { tryDesk } from './server/desk/try-desk.ts';
export { holds } from './server/holds.ts';
