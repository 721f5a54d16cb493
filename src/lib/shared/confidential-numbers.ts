export type ConfidentialNumber = {
	kind: 'social-security' | 'bank-account' | 'bank-card';
	/** False for a 13-digit social security number without its key: likely, not proven. */
	certain: boolean;
	/** Positions in the text (end excluded): they allow masking without repeating the number. */
	start: number;
	end: number;
};

/** Length of an IBAN by country (ISO 13616), for the countries a French centre meets. */
const IBAN_LENGTHS: Record<string, number> = {
	...{ FR: 27, MC: 27, BE: 16, LU: 20, NL: 18, DE: 22, CH: 21, IT: 27, ES: 24, PT: 25, GB: 22 },
	...{ IE: 22, PL: 28, RO: 24, BG: 22, HR: 21, CZ: 24, SK: 24, HU: 28, AT: 20, GR: 27, MA: 28 },
	...{ DZ: 26, TN: 24, SE: 24, DK: 18, FI: 18, NO: 15, LT: 20, LV: 21, EE: 20, SI: 19, TR: 26 }
};

/**
 * Finds social security numbers (NIR, key 97), bank accounts (IBAN and RIB, mod 97) and bank cards
 * (Luhn) in a text: a centre never keeps them (reference §13). SIRET numbers, phone numbers and
 * dates are not cards.
 */
export function findConfidentialNumbers(text: string): ConfidentialNumber[] {
	if (!/\d(?:.{0,3}\d){8}/su.test(text)) return [];
	const plain = withPlainDigits(text);
	const found: ConfidentialNumber[] = [];
	const keep = (number: ConfidentialNumber) => {
		if (!found.some((other) => number.start < other.end && other.start < number.end))
			found.push(number);
	};
	findIbans(plain).forEach(keep);
	findRibs(plain).forEach(keep);
	findNirs(plain).forEach(keep);
	findCards(plain).forEach(keep);
	return found.sort((one, other) => one.start - other.start);
}

/** Same length as the text, so that positions stay true. */
function withPlainDigits(text: string): string {
	return text
		.toUpperCase()
		.replace(/[\u00a0\u202f\u2007\u2009]/g, ' ')
		.replace(/[^\u0020-\u007f]/g, (letter) => {
			const digit = letter.normalize('NFKC');
			return /^\d$/.test(digit) ? digit : arabicDigit(letter);
		});
}

function arabicDigit(letter: string): string {
	const rank = '٠١٢٣٤٥٦٧٨٩'.indexOf(letter);
	return rank < 0 ? letter : String(rank);
}

function findIbans(text: string): ConfidentialNumber[] {
	return [...text.matchAll(/(?<![A-Z0-9])([A-Z]{2})\s?\d{2}(?=[\sA-Z0-9])/g)].flatMap((match) => {
		const length = IBAN_LENGTHS[match[1] ?? ''];
		const end = length && endOfCharacters(text, match.index, length);
		if (!end) return [];
		const compact = text.slice(match.index, end).replace(/[^A-Z0-9]/g, '');
		const rest = remainder97(compact.slice(4) + compact.slice(0, 4));
		return rest === 1
			? [{ kind: 'bank-account' as const, certain: true, start: match.index, end }]
			: [];
	});
}

/** Position after `count` letters or digits separated by at most one space, dot or hyphen. */
function endOfCharacters(text: string, start: number, count: number): number | undefined {
	let seen = 0;
	for (let at = start; at < text.length; at++) {
		const isKept = /[A-Z0-9]/.test(text[at] ?? '');
		if (!isKept && (!/[ .-]/.test(text[at] ?? '') || !/[A-Z0-9]/.test(text[at + 1] ?? '')))
			return undefined;
		if (isKept && ++seen === count) return /[A-Z0-9]/.test(text[at + 1] ?? '') ? undefined : at + 1;
	}
	return undefined;
}

function findRibs(text: string): ConfidentialNumber[] {
	const shape = /(?<![A-Z0-9])(\d{5})[ -]?(\d{5})[ -]?([0-9A-Z]{11})[ -]?(\d{2})(?![A-Z0-9])/g;
	return [...text.matchAll(shape)].flatMap((match) => {
		const account = (match[3] ?? '').replace(/[A-Z]/g, ribDigit);
		const sum = remainder97(`${match[1]}${match[2]}${account}${match[4]}`);
		const end = match.index + match[0].length;
		return sum === 0
			? [{ kind: 'bank-account' as const, certain: true, start: match.index, end }]
			: [];
	});
}

/** The letters of a RIB follow the old telephone alphabet: A=1 … I=9, J=1 … R=9, S=2 … Z=9. */
function ribDigit(letter: string): string {
	const rank = letter.charCodeAt(0) - 65;
	return String(rank < 18 ? (rank % 9) + 1 : rank - 16);
}

function findNirs(text: string): ConfidentialNumber[] {
	const shape =
		/(?<![A-Z0-9])([12378])[ .-]?(\d{2})[ .-]?(0[1-9]|1[0-2]|[2-9]\d)[ .-]?(\d{2}|2[AB])[ .-]?(\d{3})[ .-]?(\d{3})(?:[ .-]{0,3}(\d{2}))?(?![A-Z0-9])/g;
	return [...text.matchAll(shape)].flatMap((match) => {
		const body = match.slice(1, 7).join('');
		const certain = match[7] !== undefined;
		const digits = body.replace('2A', '19').replace('2B', '18');
		if (certain && 97 - remainder97(digits) !== Number(match[7])) return [];
		if (!certain && !looksLikeKeylessNir(body)) return [];
		const end = match.index + match[0].length;
		return [{ kind: 'social-security' as const, certain, start: match.index, end }];
	});
}

/** Thirteen digits are also an article's bar code (EAN-13): its check digit decides. */
function looksLikeKeylessNir(body: string): boolean {
	if (!/^[12]\d{2}(0[1-9]|1[0-2])/.test(body)) return false;
	const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
	return Number.isNaN(sum) || sum % 10 !== 0;
}

function findCards(text: string): ConfidentialNumber[] {
	return [...text.matchAll(/(?<![A-Z0-9+])\d+(?:[ .-]\d+)*(?![A-Z0-9])/g)].flatMap((run) =>
		cardShapes(run[0]).flatMap(([from, to]) => {
			const digits = run[0].slice(from, to).replace(/\D/g, '');
			if (!isCard(digits)) return [];
			const start = run.index + from;
			return [{ kind: 'bank-card' as const, certain: true, start, end: run.index + to }];
		})
	);
}

/** The whole run of digits, and inside a longer run the usual prints of a card (4-4-4-4, 4-6-5). */
function cardShapes(run: string): [number, number][] {
	const shape =
		/(?<!\d)(?:\d{13,19}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ .-])\d{6}\2\d{4,5})(?!\d)/g;
	const inside = [...run.matchAll(shape)].map((match): [number, number] => [
		match.index,
		match.index + match[0].length
	]);
	return [[0, run.length], ...inside];
}

function isCard(digits: string): boolean {
	const byLength: Record<number, RegExp> = {
		13: /^4/,
		14: /^3(0[0-5]|6|8|9)/,
		15: /^3[47]/,
		16: /^(4|5[1-5]|6(011|4[4-9]|5)|35(2[89]|[3-8])|2(22[1-9]|2[3-9]|[3-6]|7[01]|720)|5018|5020|5038|6304|67)/,
		18: /^(5018|5020|5038|6304|67)/,
		19: /^(4|6)/
	};
	if (!byLength[digits.length]?.test(digits) || !passesLuhn(digits)) return false;
	// A SIRET is 14 digits whose first nine, the SIREN, pass Luhn on their own.
	return digits.length !== 14 || !passesLuhn(digits.slice(0, 9));
}

function passesLuhn(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, at) => {
		const value = Number(digit) * (at % 2 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}

/** Remainder by 97 of a number of any length, letters counted as ISO 13616 says (A=10 … Z=35). */
function remainder97(characters: string): number {
	let rest = 0;
	for (const character of characters) {
		const value = Number.parseInt(character, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest;
}
