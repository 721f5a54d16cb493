import written from '#content/reminder-texts.json' with { type: 'json' };

/** French, easy French, English, Arabic. */
export type Language = 'fr' | 'easy' | 'en' | 'ar';

export type ReminderText = {
	code: string;
	title: string;
	/** What its models may hold in braces. */
	words: readonly string[];
	models: Record<Language, string>;
};

export const REMINDER_TEXTS: readonly ReminderText[] = written.reminders;

/** What each word is usually worth, rather long than short: a model that fits with these fits. */
export const USUAL_VALUES: ReadonlyMap<string, string> = new Map(
	Object.entries(written.words).map(([word, { usual }]) => [word, usual])
);
