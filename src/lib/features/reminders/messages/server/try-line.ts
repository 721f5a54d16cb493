import { randomUUID } from 'node:crypto';
import { prepareSms } from '#lib/platform/sms/prepare-sms.ts';
import type { Submission } from '#lib/platform/sms/providers/sms-provider.ts';
import type { SmsLine } from './sms-line.ts';

const WORDS = 'Déclic\u00a0: SMS d’essai. Si vous lisez ceci, les SMS du réseau partent.';
const LATEST = { minutes: 30 };

/**
 * One SMS to the number that somebody typed to try, at once and by hand, even while everything is
 * stopped: it is kept nowhere, neither its number nor its words. While one tries, all goes to one number.
 */
export async function tryLine(
	line: SmsLine,
	to: string,
	now: Temporal.Instant
): Promise<Submission> {
	const { text, alphabet } = prepareSms(WORDS, new Map());
	return line.provider.submit({
		...{ id: randomUUID(), to: line.stagingNumber ?? to, text, alphabet },
		...{ validUntil: now.add(LATEST), sender: line.sender }
	});
}
