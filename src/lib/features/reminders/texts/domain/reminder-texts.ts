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

/** What a kind of reminder may hold in braces, told to whoever writes its text. */
export function placeholdersOf(code: string): { word: string; meaning: string; usual: string }[] {
	const meanings: Readonly<Record<string, { meaning: string; usual: string }>> = written.words;
	const words = REMINDER_TEXTS.find((one) => one.code === code)?.words ?? [];
	return words.map((word) => ({ word, ...meanings[word]! }));
}
