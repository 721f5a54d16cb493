export { addOffer } from './server/add-offer.ts';
export { eraseWishes } from './server/erase-wishes.ts';
export { joinCompanions, partCompanions } from './server/join-companions.ts';
export { listOffers } from './server/list-offers.ts';
export { companionsAmong, wishesOf } from './server/list-wishes.ts';
export { tellWish } from './server/tell-wish.ts';
export { withdrawOffer } from './server/withdraw-offer.ts';
export { draftMark, markPerson, movePeople, unmarkPerson } from './server/change-draft.ts';
export { leaveDraft, openDraft, startDraft } from './server/hold-draft.ts';
export {
	leaveProposal,
	proposalOf,
	proposeGroups,
	stopProposal,
	takeProposal,
	waitForProof
} from './server/propose-groups.ts';
export { readDraft } from './server/read-draft.ts';
export { signGroups } from './server/sign-groups.ts';
export { callForSeat, takeFreeSeat } from './server/call-for-seat.ts';
export { proposeForSeat } from './server/propose-for-seat.ts';
