export { CALL_OUTCOMES, CallForm, type CallOutcome, UndoForm } from './domain/call-outcomes.ts';
export { printedCalls } from './domain/printed-calls.ts';
