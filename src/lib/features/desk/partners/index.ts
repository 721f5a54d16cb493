export { type Opens, type Standing } from './domain/link-life.ts';
export {
	appointmentWords,
	standingAppointment,
	type TypedAppointment
} from './domain/proposed-appointment.ts';
export { matchName, type NamedPartner } from './domain/match-partner.ts';
export { entranceWords, isOpenOn } from './domain/entrance.ts';
export { EntranceForm } from './domain/entrance-form.ts';
export { PartnerForm } from './domain/partner-form.ts';
export { mailtoOf, partnerMail } from './domain/partner-mail.ts';
export { ENTITLEMENTS, type Entitlement } from './domain/partner-kinds.ts';
export { ANSWERS, possibleAnswers } from './domain/referral-answers.ts';
export { ReferralForm, type ReferralFormData } from './domain/referral-form.ts';
export {
	answerLabel,
	awaiting,
	type Awaiting,
	type ReferralState,
	statusLabel
} from './domain/referral-status.ts';
export { type Sheet, writtenSheet } from './domain/resident-sheet.ts';
export { needsOf } from './domain/sent-person.ts';
export { spacedPhone } from './domain/spaced-phone.ts';
export { USUAL_PARTNERS } from './domain/usual-partners.ts';
