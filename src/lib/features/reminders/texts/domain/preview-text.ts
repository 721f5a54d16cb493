import { type PreparedSms, prepareSms } from '#lib/platform/sms/prepare-sms.ts';
import { unsafeWording } from './check-model.ts';

export type Preview = Pick<PreparedSms, 'text' | 'alphabet' | 'segments' | 'replaced'> & {
	/** What it costs, in cents, for one person. */
	cents: number;
	/** Words left without a value, and what a value says that a telephone should not show. */
	problems: string[];
};

/**
 * A model as one person will receive it, and its price: what leaves is this text, to the letter. A name
 * in another alphabet makes all of it leave in UCS-2, and the price says so.
 */
export function previewText(
	model: string,
	values: ReadonlyMap<string, string>,
	{ centsPerSms }: { centsPerSms: number }
): Preview {
	const { text, alphabet, segments, replaced, problems } = prepareSms(model, values);
	// A price has tenths of a cent: 4.9 × 3 is 14.7, and not 14.700000000000001.
	const cents = Math.round(segments * centsPerSms * 1000) / 1000;
	return {
		text,
		alphabet,
		segments,
		replaced,
		cents,
		problems: [...problems, ...unsafeWording(text)]
	};
}
