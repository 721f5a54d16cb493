export {
	CHOSEN_FIELDS,
	type ChosenField,
	type Choices,
	fieldsToChoose,
	proposedChoice,
	valueOf
} from './domain/kept-fields.ts';
export { reasonWords } from './domain/likeness-words.ts';
export { countedWords } from './domain/moved-words.ts';
export { FIELD_LABELS, saidValue, type ShownRecord } from './domain/record-lines.ts';
export { UNDO_DAYS } from './domain/undo-limit.ts';
