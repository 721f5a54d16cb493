export {
	type Addressee,
	type LetterModel,
	lettersOf,
	senderLines,
	whenOf
} from './domain/letters-of-run.ts';
export { CallsForm, ModelForm, RunForm } from './domain/letter-forms.ts';
export { waysOf } from './domain/plan-run.ts';
export { preparedSentence } from './domain/prepared-sentence.ts';
export { isProposed } from './domain/proposed-model.ts';
export { envelopeLines } from './domain/envelope-lines.ts';
export { PLACEHOLDERS } from './domain/placeholders.ts';
