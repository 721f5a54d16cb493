import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { refuse } from './refuse.ts';

export type PhoneReading = {
	/** "+33639989233" */
	e164: string;
	/** Only a mobile receives text messages; a landline goes to the call list. */
	kind: 'mobile' | 'landline';
	/** Reserved by the regulator for films and examples: accepted, never called. */
	fictional: boolean;
	/** The text holds several numbers; the first one was read. */
	several: boolean;
};

export type PhoneRefusal = {
	refusal: 'no-number' | 'wrong-length' | 'not-a-person-number';
	message: string;
};

type Country = 'FR' | 'GP' | 'GF' | 'MQ' | 'RE' | 'YT';

/** National beginnings that belong to an overseas numbering plan, not to +33. */
const OVERSEAS: [RegExp, Country][] = [
	[/^0(590|690|691)/, 'GP'],
	[/^0(594|694)/, 'GF'],
	[/^0(596|696|697)/, 'MQ'],
	[/^0(269|639)/, 'YT'],
	[/^0(262|263|692|693)/, 'RE']
];

/** ARCEP numbering plan, 2.5.12: the six ranges kept for audiovisual works. */
const FICTIONAL = /^0(19900|26191|35301|46571|53649|63998)\d{4}$/;

const REFUSALS: Record<PhoneRefusal['refusal'], string> = {
	'no-number': 'Aucun numéro de téléphone n’a été trouvé ici.',
	'wrong-length': 'Ce numéro n’a pas le bon nombre de chiffres. Vérifiez-le avec la personne.',
	'not-a-person-number':
		'Ce numéro n’est pas celui d’une personne. Vérifiez-le ou laissez la case vide.'
};

/**
 * Reads a French phone number as people write it: spaces, dots, lost leading zero, +33, overseas
 * beginnings (ARCEP numbering plan). Never throws; an unreadable text is a refusal with a sentence.
 */
export function readPhone(text: string): PhoneReading | PhoneRefusal {
	const candidates = splitNumbers(text);
	const first = candidates[0];
	if (first === undefined) return refusedAs('no-number');
	const national = nationalDigits(first);
	const several = candidates.length > 1;
	if (national && FICTIONAL.test(national)) {
		const kind = national.startsWith('06') ? 'mobile' : 'landline';
		return { e164: `+33${national.slice(1)}`, kind, fictional: true, several };
	}
	const number = national
		? parsePhoneNumberFromString(national, countryOf(national))
		: parsePhoneNumberFromString(first, 'FR');
	if (!number?.isValid()) return refusedAs(national ? 'not-a-person-number' : 'wrong-length');
	const kind = kindOf(number);
	if (kind === undefined) return refusedAs('not-a-person-number');
	return { e164: number.number, kind, fictional: false, several };
}

/** Without digits, "néant" or a dash is an empty box, not a number to correct. */
function splitNumbers(text: string): string[] {
	const clean = westernDigits(text.normalize('NFKC')).replace(/\(0\)/g, '');
	const parts = clean
		.split(/[/;,\n|]|\bou\b|\bet\b|\s[-–]\s|\s(?=\+)/i)
		.map(keepDialable)
		.filter((part) => part.length >= 8);
	if (parts.length > 0) return parts.flatMap(cutTwoNationals);
	const whole = keepDialable(clean);
	return whole === '' ? [] : cutTwoNationals(whole);
}

/** « ٠٦ », « ۰۶ »: a keyboard in Arabic or in Persian has its own ten figures, in the same order. */
const westernDigits = (text: string) =>
	text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

function keepDialable(part: string): string {
	const digits = part.replace(/\D/g, '');
	return /^\D*\+\s*\d/.test(part) ? `+${digits}` : digits.replace(/^00/, '+');
}

function cutTwoNationals(digits: string): string[] {
	return /^0\d{9}0\d{9}$/.test(digits) ? [digits.slice(0, 10), digits.slice(10)] : [digits];
}

/** The ten digits a person dials in France, when the text is such a number; else undefined. */
function nationalDigits(dialable: string): string | undefined {
	if (/^0\d{9}$/.test(dialable)) return dialable;
	if (/^[1-9]\d{8}$/.test(dialable)) return `0${dialable}`;
	const french = /^\+?33(0?)([1-9]\d{8})$/.exec(dialable);
	return french ? `0${french[2]}` : undefined;
}

function countryOf(national: string): Country {
	return OVERSEAS.find(([beginning]) => beginning.test(national))?.[1] ?? 'FR';
}

function kindOf(number: PhoneNumber): PhoneReading['kind'] | undefined {
	const type = number.getType();
	if (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE') return 'mobile';
	return type === 'FIXED_LINE' || type === 'VOIP' ? 'landline' : undefined;
}

function refusedAs(why: PhoneRefusal['refusal']): PhoneRefusal {
	return refuse(why, REFUSALS[why]);
}
