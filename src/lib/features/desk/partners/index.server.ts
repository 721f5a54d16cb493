export { addUsualPartner } from './server/directory/add-usual-partner.ts';
export { answerByLink } from './server/answer-by-link.ts';
export { answerReferral, attachPerson } from './server/answer-referral.ts';
export { asPartner } from './server/as-partner.ts';
export { newBrowserMark, readBrowserMark } from './server/browser-mark.ts';
export { findPartners } from './server/directory/find-partners.ts';
export { type GivenLink, giveDoor, giveNewLink, givePage } from './server/give-link.ts';
export {
	type PartnerLine,
	listPartners,
	listRemovedPartners
} from './server/directory/list-partners.ts';
export {
	type AwaitedReferral,
	listAwaited,
	listReferrals,
	referralsOf
} from './server/list-referrals.ts';
export { mailOutcome } from './server/mail-outcome.ts';
export { mailPartnerLink } from './server/mail-partner-link.ts';
export { listPartnerNames, matchPartner } from './server/directory/match-partner.ts';
export { openPartnerLink } from './server/open-partner-link.ts';
export { addAlias, removeAlias } from './server/directory/partner-aliases.ts';
export { type NewPartner, type PartnerRefusal } from './server/directory/partner-fields.ts';
export { saveEntrance } from './server/partner-entrances.ts';
export { readPartner } from './server/directory/read-partner.ts';
export { type PartnerView, readPartnerLink } from './server/read-partner-link.ts';
export { type ReferralDetails, readReferral } from './server/read-referral.ts';
export { type NewReferral, type ReferralRefusal, referTo } from './server/refer-to.ts';
export type { ReferralLine } from './server/referral-rows.ts';
export { putBackPartner, removePartner } from './server/directory/remove-partner.ts';
export { revokeLinks } from './server/revoke-links.ts';
export { addPartner, changePartner } from './server/directory/save-partner.ts';
export { sendPerson } from './server/send-person.ts';
export { type AnswerToTell, findAuthor, TELL_AUTHOR, tellAuthor } from './server/tell-author.ts';
export { verifyPartner } from './server/directory/verify-partner.ts';
export { holds } from './server/holds.ts';
