/** Remainder by 97 of a number of any length, letters as A=10 … Z=35 (ISO 13616, ISO 7064). */
export function remainder97(characters: string): number {
	let rest = 0;
	for (let at = 0; at < characters.length; at++) {
		const code = characters.charCodeAt(at);
		const value = code < 58 ? code - 48 : code - 55;
		rest = rest * (value > 9 ? 100 : 10) + value;
		// A division is slow: only when the number grows too long to be exact.
		if (rest > 1e12) rest %= 97;
	}
	return rest % 97;
}

/** The sum of Luhn, a multiple of ten for a card, a SIREN or a SIRET (ISO/IEC 7812-1). */
export function luhnSum(figures: string): number {
	let sum = 0;
	for (let rank = 0; rank < figures.length; rank++) {
		const value = figures.charCodeAt(figures.length - 1 - rank) - 48;
		const doubled = rank % 2 === 1 ? value * 2 : value;
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return sum;
}

/**
 * Which lengths of a row of figures pass Luhn, as bits: two sums are enough for all of them, since a
 * length only says which of the figures are doubled (ISO/IEC 7812-1). `codes` are ASCII.
 */
export function luhnLengths(codes: Uint8Array, first: number, longest: number): number {
	let [even, odd, lengths] = [0, 0, 0];
	for (let rank = 0; rank < longest; rank++) {
		const value = codes[first + rank]! - 48;
		const doubled = value > 4 ? value * 2 - 9 : value * 2;
		even += rank % 2 === 0 ? doubled : value;
		odd += rank % 2 === 0 ? value : doubled;
		const length = rank + 1;
		if ((length % 2 === 0 ? even : odd) % 10 === 0) lengths |= 1 << length;
	}
	return lengths;
}

/** An article's bar code of thirteen figures proves itself (GS1, EAN-13). */
export function isBarCode(figures: string): boolean {
	if (figures.length !== 13) return false;
	let sum = 0;
	for (let rank = 0; rank < 13; rank++) sum += (figures.charCodeAt(rank) - 48) * (rank % 2 ? 3 : 1);
	return sum % 10 === 0;
}

/**
 * An office's SIRET, whose first nine figures also pass Luhn on their own; those of La Poste add up
 * to a multiple of five instead (INSEE, Sirene).
 */
export function isSiret(figures: string): boolean {
	if (figures.length !== 14 || luhnSum(figures.slice(0, 9)) % 10 !== 0) return false;
	if (luhnSum(figures) % 10 === 0) return true;
	const plainSum = [...figures].reduce((sum, figure) => sum + Number(figure), 0);
	return figures.startsWith('356000000') && plainSum % 5 === 0;
}
