export {
	CALL_OUTCOMES,
	type CallOutcome,
	type Channel,
	CHANNEL_NAMES,
	OUTCOME_NAMES
} from './domain/channels.ts';
export { FOLLOW_UP_NAMES } from './domain/follow-up-names.ts';
export {
	CallForm,
	CommitmentForm,
	InviteForm,
	meetingAsked,
	MeetingChangeForm,
	MeetingForm,
	MeetingLineForm,
	MeetingTellingForm,
	PauseForm,
	WhereToForm
} from './domain/funnel-forms.ts';
export type { Counts as FunnelCounts } from './domain/funnel-page.ts';
export { FUNNEL_ORIGINS, type FunnelOrigin, originNamed } from './domain/origins.ts';
export { MEETING_FIELDS } from './domain/meeting-fields.ts';
export { saidOf } from './domain/said-of.ts';
export { slugOf, STEP_NAMES, type View, viewOf } from './domain/step-names.ts';
