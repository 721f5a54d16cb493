export { byHousehold } from './domain/due-order.ts';
export { ChangeForm, KindForm, OutcomeForm, ProcedureForm } from './domain/procedure-form.ts';
export { linesOf, RHYTHM_NAMES } from './domain/procedure.ts';
export { kindLabel, kindOf, kindsToReview, PROCEDURE_KINDS } from './domain/procedure-kinds.ts';
export { standingOf } from './domain/standing.ts';
