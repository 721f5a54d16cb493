export { OutcomeForm, ProcedureForm } from './domain/procedure-form.ts';
export { RHYTHM_NAMES } from './domain/procedure.ts';
export { kindLabel, kindOf, kindsToReview, PROCEDURE_KINDS } from './domain/procedure-kinds.ts';
export { standingOf } from './domain/standing.ts';
