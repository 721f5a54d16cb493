import { isMailAddress } from '#lib/shared/mail-address.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { isNothing } from '../read/people/person-cells.ts';

export type ReadPhones = {
	phones: { number: string; isFictional: boolean }[];
	refusals: string[];
};

/** Every number of a cell, « fixe / portable » included; what cannot be read is said. */
export function readPhones(text: string): ReadPhones {
	const found: ReadPhones = { phones: [], refusals: [] };
	if (isNothing(text) || !/\d/.test(text)) return found;
	const parts = text.split(/[/;,\n|]|\sou\s|\set\s/i).filter((part) => /(?:\D*\d){8}/.test(part));
	for (const part of parts.length > 0 ? parts : [text]) {
		const reading = readPhone(part);
		if ('refusal' in reading) found.refusals.push(reading.message);
		else found.phones.push({ number: reading.e164, isFictional: reading.fictional });
	}
	return found;
}

/** Every electronic address of a cell, in small letters. */
export function readEmails(text: string): { emails: string[]; isUnread: boolean } {
	if (isNothing(text)) return { emails: [], isUnread: false };
	const parts = text.split(/[\s;,/]+/).filter((part) => part.includes('@'));
	const emails = parts
		.map((part) => part.replace(/^[<(]|[>).]$/g, '').toLowerCase())
		.filter(isMailAddress);
	return { emails, isUnread: emails.length === 0 || emails.length < parts.length };
}
