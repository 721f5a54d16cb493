import { readPhone } from '#lib/shared/phone-number.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { ContactOwner } from '../../domain/contact-rule.ts';
import type { KeptPhone } from '../../domain/person-record.ts';

export type PhoneRefusal = { refusal: 'phone'; message: string };

/** A number as it is typed, read; an empty box is no number. */
export function readTypedPhone(
	typed: string,
	owner: ContactOwner = 'own'
): KeptPhone | PhoneRefusal | undefined {
	if (!typed.trim()) return undefined;
	const reading = readPhone(typed);
	if ('refusal' in reading) return refuse('phone', reading.message);
	return { number: reading.e164, owner, isFictional: reading.fictional };
}
