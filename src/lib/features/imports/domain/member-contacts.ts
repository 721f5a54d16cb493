import { readPhone } from '#lib/shared/phone-number.ts';
import { isNothing } from './person-cells.ts';

/**
 * Age from which somebody gives her own contact; below, it is the responsible adult's (loi
 * Informatique et Libertés, art. 45). Only the year is known: in doubt she is the younger.
 */
const OWN_CONTACT = 15;

/** Whose the numbers of somebody born that year are, at a day. */
export function contactOwner(
	birthYear: number | undefined,
	today: string
): 'own' | 'responsible-adult' {
	if (birthYear === undefined) return 'own';
	return Number(today.slice(0, 4)) - birthYear <= OWN_CONTACT ? 'responsible-adult' : 'own';
}

/** A minor's adult is recorded beside her; an adult's parents are nobody's business here. */
export function isMinor(birthYear: number | undefined, today: string): boolean {
	return birthYear !== undefined && Number(today.slice(0, 4)) - birthYear <= 18;
}

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

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Every electronic address of a cell, in small letters. */
export function readEmails(text: string): { emails: string[]; isUnread: boolean } {
	if (isNothing(text)) return { emails: [], isUnread: false };
	const parts = text.split(/[\s;,/]+/).filter((part) => part.includes('@'));
	const emails = parts
		.map((part) => part.replace(/^[<(]|[>).]$/g, '').toLowerCase())
		.filter((part) => ADDRESS.test(part) && part.length <= 254);
	return { emails, isUnread: emails.length === 0 || emails.length < parts.length };
}
