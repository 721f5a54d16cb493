export { askForm, STAMP_FIELD, TRAP_FIELD } from './domain/ask-form.ts';
export { ASK_TEXTS, askAddress, type AskText, ticketAddress, whenIn } from './domain/ask-text.ts';
export { ASK_WORDS } from './domain/ask-words.ts';
export { HOLD_REASONS } from './domain/held-back.ts';
export { shownOccasions } from './domain/shown-occasions.ts';
export {
	CALL_NAMES,
	CALL_RESULTS,
	mayGiveUp,
	OUTCOME_NAMES,
	TOLD_OUTCOMES
} from './domain/place-state.ts';
export { ticketLines } from './domain/ticket-lines.ts';
