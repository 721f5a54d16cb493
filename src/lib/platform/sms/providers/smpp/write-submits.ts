import type { Fields } from 'smpp';
import { cutInParts } from '../../count-segments.ts';
import { encodeGsm } from '../../gsm-alphabet.ts';
import { messageReference } from '../message-reference.ts';
import type { SmsMessage } from '../sms-provider.ts';

/** Numbers and names of senders, as SMPP tells them apart (5.2.5, 5.2.6). */
const INTERNATIONAL = { ton: 1, npi: 1 };
const NAME = { ton: 5, npi: 0 };
const SHORT_NUMBER = { ton: 3, npi: 0 };
const GIVEN_BY_THE_SMSC = { ton: 0, npi: 0 };

const CODING = { gsm7: 0, ucs2: 8 };
const HAS_HEADER = 0x40;
/** The final receipt, whatever it says. */
const RECEIPT = 1;
/** A part says its number in one byte. */
const MOST_PARTS = 255;

/**
 * What is submitted of a message, one for each of its parts; null when it holds too many. A header says
 * to the phone which part of which message it is (3GPP TS 23.040, 9.2.3.24.1): `reference` is that of the
 * message, from 0 to 255.
 */
export function writeSubmits(message: SmsMessage, reference: number): Fields[] | null {
	const parts = cutInParts(message.text, message.alphabet);
	if (parts.length > MOST_PARTS) return null;
	const fields = {
		...sourceOf(message.sender),
		dest_addr_ton: INTERNATIONAL.ton,
		dest_addr_npi: INTERNATIONAL.npi,
		destination_addr: message.to.slice(1),
		esm_class: parts.length > 1 ? HAS_HEADER : 0,
		validity_period: writeInstant(message.validUntil),
		registered_delivery: RECEIPT,
		// Its receipts come back with it, where the SMSC gives it back.
		user_message_reference: messageReference(message.id),
		data_coding: CODING[message.alphabet]
	};
	return parts.map((part, at) => {
		const header = parts.length > 1 ? [5, 0, 3, reference, parts.length, at + 1] : [];
		return {
			...fields,
			short_message: Buffer.concat([Buffer.from(header), bytesOf(part, message.alphabet)])
		};
	});
}

function bytesOf(part: string, alphabet: SmsMessage['alphabet']): Uint8Array {
	return alphabet === 'gsm7' ? encodeGsm(part)! : Buffer.from(part, 'utf16le').swap16();
}

function sourceOf(sender: string | null): Fields {
	const kind = sender === null ? GIVEN_BY_THE_SMSC : /^\d+$/.test(sender) ? SHORT_NUMBER : NAME;
	return { source_addr_ton: kind.ton, source_addr_npi: kind.npi, source_addr: sender ?? '' };
}

/** In UTC, said so, to the second (7.1.1): the library would read anything shorter as a duration. */
function writeInstant(instant: Temporal.Instant): string {
	const digits = instant.toString({ smallestUnit: 'second' }).replaceAll(/\D/g, '');
	return `${digits.slice(2)}000+`;
}
