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
export { UNDO_DAYS } from './domain/undo-limit.ts';
