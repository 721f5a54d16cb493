export { acceptInvitation } from './server/accept-invitation.ts';
export { addPasskey, offerPasskey } from './server/add-passkey.ts';
export { addSignIn } from './server/add-sign-in.ts';
export { countAttempt, forgiveAttempt } from './server/attempts.ts';
export { choosePin } from './server/choose-pin.ts';
export { choosePlace } from './server/choose-place.ts';
export { confirmSheet } from './server/confirm-sheet.ts';
export {
	offerSecondProof,
	offerSheet,
	type SecondProofOffer
} from './server/enrol-second-proof.ts';
export { endDesk, listDesks, trustDesk } from './server/desks.ts';
export { askPasskey, enterWithPasskey } from './server/enter-with-passkey.ts';
export { enterWithLink, readEntryLink } from './server/enter-with-link.ts';
export { enterWithProvider } from './server/enter-with-provider.ts';
export { enterWithPin } from './server/enter-with-pin.ts';
export { findAddress } from './server/find-address.ts';
export { findDesk } from './server/find-desk.ts';
export {
	findFormerStaff,
	forgetForm,
	keepForm,
	keptFormCookieName,
	readKeptForms
} from './server/kept-forms.ts';
export { forgetTexts, keepText, readKeptTexts } from './server/kept-texts.ts';
export { lockDesk } from './server/lock-desk.ts';
export { findSignIn, type SignIn } from './server/find-sign-in.ts';
export { invite, withdrawInvitation } from './server/invite.ts';
export { hasPassword } from './server/has-password.ts';
export { inviteFirstAdministrator } from './server/invite-first-administrator.ts';
export { endPasskey, listPasskeys } from './server/list-passkeys.ts';
export { leaveSevenDays } from './server/leave-seven-days.ts';
export { listPlaces, type Place } from './server/list-places.ts';
export { endSignIn, listSignIns, signOutEverywhere } from './server/list-sign-ins.ts';
export { listTeam } from './server/list-team.ts';
export { mailInvitation } from './server/mail-invitation.ts';
export { type Keys, openKeys } from './server/open-keys.ts';
export { proveCode } from './server/prove-code.ts';
export { readProofs } from './server/read-proofs.ts';
export { readTeamProofs, type TeamProof } from './server/read-team-proofs.ts';
export { readInvitation } from './server/read-invitation.ts';
export { recogniseDevice } from './server/recognise-device.ts';
export { askNewPassword, chooseNewPassword } from './server/reset-password.ts';
export { type KeptCookie, signInCookieName } from './server/sign-in-cookie.ts';
export { type Caller, signIn } from './server/sign-in.ts';
export { signOut } from './server/sign-out.ts';
export { flowCookieName, startWithProvider } from './server/start-with-provider.ts';
export { sweepDoor } from './server/sweep-door.ts';
export { tryDesk } from './server/try-desk.ts';
