export { checkModel, unsafeWording } from './domain/check-model.ts';
export { type Preview, previewText } from './domain/preview-text.ts';
export {
	type Language as TextLanguage,
	placeholdersOf,
	REMINDER_TEXTS,
	type ReminderText,
	USUAL_VALUES
} from './domain/reminder-texts.ts';
