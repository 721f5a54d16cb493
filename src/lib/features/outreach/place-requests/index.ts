export { askForm, SOMETHING_ELSE, STAMP_FIELD, TRAP_FIELD } from './domain/ask-form.ts';
export { askAddress, ticketAddress, whenIn } from './domain/ask-text.ts';
export { ASK_WORDS } from './domain/ask-words.ts';
export { HOLD_REASONS, heldBackFor, type HoldReason, type Sending } from './domain/held-back.ts';
export { type Choice, choiceIn, shownOccasions } from './domain/shown-occasions.ts';
export {
	CALL_NAMES,
	CALL_RESULTS,
	type CallResult,
	mayGiveUp,
	OUTCOME_NAMES,
	TOLD_OUTCOMES
} from './domain/place-state.ts';
export { ticketLines, wantedIn } from './domain/ticket-lines.ts';
