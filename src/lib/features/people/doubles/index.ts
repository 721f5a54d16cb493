export {
	type ChosenField,
	type Choices,
	fieldsToChoose,
	proposedChoice,
	valueOf
} from './domain/kept-fields.ts';
export { FIELD_LABELS, saidValue, type ShownRecord } from './domain/record-lines.ts';
export { UNDO_DAYS } from './domain/undo-limit.ts';
