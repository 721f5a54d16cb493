import { unsafeWording } from '#lib/features/reminders/texts/index.ts';
import type { Wish } from '#lib/features/reminders/wishes/index.ts';
import { fillWords } from '#lib/platform/sms/fill-words.ts';
import { type PreparedSms, prepareSms } from '#lib/platform/sms/prepare-sms.ts';
import type { Occasion } from './occasion.ts';
import { reminderWords, type Sender } from './reminder-words.ts';

/** What a name in another alphabet, or a long centre, may cost at most. */
const MOST_SEGMENTS = 3;

/**
 * The text that leaves, made now from what is true now; null when a word of it has no value, or says what
 * a telephone that others read should not show: somebody calls instead. `plain`: with every accent, as an
 * e-mail carries it.
 */
export function writeText(
	model: string,
	occasion: Occasion,
	{ givenName, sender, wish }: { givenName: string; sender: Sender; wish: Wish }
): (PreparedSms & { plain: string }) | null {
	const words = reminderWords(occasion, givenName, sender, wish.language);
	const prepared = prepareSms(model, words);
	const isUnfit =
		prepared.problems.length > 0 ||
		prepared.segments > MOST_SEGMENTS ||
		unsafeWording(prepared.text).length > 0;
	return isUnfit ? null : { ...prepared, plain: fillWords(model, words).text };
}
