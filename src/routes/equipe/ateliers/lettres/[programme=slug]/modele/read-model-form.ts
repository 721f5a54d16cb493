import type * as v from 'valibot';
import type { LetterModel, ModelForm } from '#lib/features/learning/letters/index.ts';
import { readPostalAddress, writtenAddress } from '#lib/features/people/people/index.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import { refuse } from '#lib/shared/refuse.ts';

/** The letter of the centre as it is typed: its address is one of an envelope, its telephone a number. */
export function readModelForm(
	typed: v.InferOutput<typeof ModelForm>
): LetterModel | { refusal: 'address' | 'phone'; message: string } {
	const address = readPostalAddress(typed.adresse);
	if (address && 'refusal' in address) return address;
	const phone = typed.telephone ? readPhone(typed.telephone) : null;
	if (phone && 'refusal' in phone) return refuse('phone', phone.message);
	return {
		senderAddress: address && writtenAddress(address),
		phone: phone && writtenPhone(phone.e164),
		subject: typed.objet,
		body: typed.texte
	};
}
