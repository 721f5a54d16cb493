import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { readPhone } from '#lib/shared/phone-number.ts';

/** What the national standard asks of a telephone number. */
const STANDARD = /^\+(33|590|594|262|596|269|687|689|508|681)\d{6,9}$/;

/** The number of a counter: that of a person, or one that is free to call; undefined: it cannot be dialled. */
export function readPlacePhone(typed: string): string | undefined {
	const read = readPhone(typed);
	const e164 = 'refusal' in read ? servicePhone(typed) : read.e164;
	return e164 && STANDARD.test(e164) ? e164 : undefined;
}

/** « 0 800 … », « 0 806 … »: nobody's own, and a counter's. */
function servicePhone(typed: string): string | undefined {
	const number = parsePhoneNumberFromString(typed.split(/[/;|]|\bou\b/)[0]!, 'FR');
	return number?.isValid() && /^0?8/.test(number.nationalNumber) ? number.number : undefined;
}
