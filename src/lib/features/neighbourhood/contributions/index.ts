export {
	answersThemes,
	DOOR_WORDS,
	type Door,
	doorNamed,
	DOORS,
	isPrivate,
	isSubject,
	type Subject,
	SUBJECTS
} from './domain/doors.ts';
export { findPersonal, maskPersonal } from './domain/personal-words.ts';
export { type State, STATE_WORDS } from './domain/contribution-state.ts';
export { ageInWords, latenessOf } from './domain/queue-age.ts';
export {
	isPhotoReason,
	isRefusalReason,
	PHOTO_REASONS,
	type PhotoReason,
	REFUSAL_REASONS,
	type RefusalReason
} from './domain/refusal-reasons.ts';
export { CALL_OUTCOMES } from './domain/callbacks.ts';
export { PAPER_DOORS, PAPER_LINES, PaperForm } from './domain/paper-form.ts';
export {
	REPORT_OUTCOMES,
	REPORT_REASONS,
	type ReportOutcome,
	type ReportReason
} from './domain/report-reasons.ts';
export { type WaitingCounts, waitingLines } from './domain/mail/waiting-mail.ts';
export {
	CorrectForm,
	photoVerdict,
	PublishForm,
	RefuseForm,
	UndoForm
} from './domain/decide-form.ts';
export {
	AppealForm,
	CallbackForm,
	HideForm,
	KeepForm,
	MendForm,
	ReopenForm
} from './domain/answer-form.ts';
export { endDays, MOST_SAID, sayForm } from './domain/say-form.ts';
export type { AskedTheme } from './domain/asked-theme.ts';
export { THEME_WORDS } from './domain/theme-words.ts';
export type { Preview } from './domain/preview.ts';
export {
	ownAddress,
	saidAddress,
	saidHome,
	sayAddress,
	sayHome,
	sayRoot
} from './domain/say-addresses.ts';
export { SAY_WORDS } from './domain/say-words.ts';
export type { SayingWhere } from './domain/saying-where.ts';
export { tellOwn } from './domain/told-own.ts';
export { whereMeant } from './domain/where-said.ts';
export { ReportForm } from './domain/report-form.ts';
export { OPEN_LICENCE } from './domain/shown/open-data.ts';
export {
	isNarrowed,
	readShownForm,
	type ShownForm,
	shownQuery
} from './domain/shown/shown-form.ts';
export { tellShown, tellShownIn, type ToldShown } from './domain/shown/told-shown.ts';
export {
	isVoiceQuestion,
	questionsOf,
	saidOfDoors,
	saidOfVoiceQuestion,
	saidOfVoices,
	saidOfVoiceTicket,
	type VoiceQuestion
} from './domain/kiosk/spoken-voices.ts';
export { voiceTicket } from './domain/kiosk/voice-ticket.ts';
export { READING_WORDS } from './domain/shown/reading-words.ts';
export { SHOWN_WORDS } from './domain/shown/shown-words.ts';
export { tellStreetCount } from './domain/shown/street-count.ts';
export { RefugeForm } from './domain/refuge-form.ts';
