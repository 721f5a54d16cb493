import { unsafeWording } from '#lib/features/reminders/texts/index.ts';
import type { Wish } from '#lib/features/reminders/wishes/index.ts';
import { fillWords } from '#lib/platform/sms/fill-words.ts';
import { type PreparedSms, prepareSms } from '#lib/platform/sms/prepare-sms.ts';
import type { Occasion } from './occasion.ts';
import { reminderWords, type Sender } from './reminder-words.ts';

/** What a name in another alphabet, or a long centre, may cost at most. */
const MOST_SEGMENTS = 3;

/** Before a reminder that would otherwise say the very words of another of the same day: the second, the third… */
const ANOTHER: Readonly<Record<Wish['language'], (nth: number) => string>> = {
	fr: (nth) => `${nth}e rappel du jour. `,
	easy: (nth) => `${nth}e rappel du jour. `,
	en: (nth) => `Reminder ${nth} of today. `,
	ar: (nth) => `التذكير ${nth} لهذا اليوم. `
};

/**
 * The text that leaves, made now from what is true now; null when a word of it has no value, or says what
 * a telephone that others read should not show: somebody calls instead. `plain`: with every accent, as an
 * e-mail carries it. `nth`: how many of that day would say the same, this one included.
 */
export function writeText(
	model: string,
	occasion: Occasion,
	{ givenName, sender, wish, nth }: { givenName: string; sender: Sender; wish: Wish; nth: number }
): (PreparedSms & { plain: string }) | null {
	const words = reminderWords(occasion, givenName, sender, wish.language);
	const whole = nth > 1 ? ANOTHER[wish.language](nth) + model : model;
	const prepared = prepareSms(whole, words);
	const isUnfit =
		prepared.problems.length > 0 ||
		prepared.segments > MOST_SEGMENTS ||
		unsafeWording(prepared.text).length > 0;
	return isUnfit ? null : { ...prepared, plain: fillWords(whole, words).text };
}
