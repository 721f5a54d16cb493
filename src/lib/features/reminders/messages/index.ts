export { chooseNumber, type HeldNumber } from './domain/choose-number.ts';
export { type MessageState, messageState, STATE_NAMES } from './domain/message-state.ts';
