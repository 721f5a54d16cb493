export { CALL_OUTCOMES, CallForm, type CallOutcome, UndoForm } from './domain/call-outcomes.ts';
export { ConfirmForm } from './domain/confirm-form.ts';
export { printedCalls } from './domain/printed-calls.ts';
