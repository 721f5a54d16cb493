/**
 * Whether two words differ by one slip of the pen: a letter more, fewer, another, or two neighbours
 * that changed places (Damerau, 1964: four slips make most misspellings).
 */
export function isOneLetterOff(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (long.length - short.length > 1 || short === long) return false;
	let start = 0;
	while (start < short.length && short[start] === long[start]) start += 1;
	if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
	if (short.slice(start + 1) === long.slice(start + 1)) return true;
	return (
		short[start] === long[start + 1] &&
		short[start + 1] === long[start] &&
		short.slice(start + 2) === long.slice(start + 2)
	);
}
