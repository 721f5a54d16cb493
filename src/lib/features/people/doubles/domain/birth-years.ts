export type YearReason = 'same-year' | 'near-year' | 'year-missing' | 'year-slip';

/** Nobody is the parent of somebody born less than that many years later. */
const A_GENERATION = 16;

/**
 * What two birth years say of two records: null when they say two people. A slip of one digit, or
 * two digits that changed places, is only read within less than a generation: 1948 and 1974 are a
 * father and his son of the same name.
 */
export function birthYearsSay(one: number | null, other: number | null): YearReason | null {
	if (one === null || other === null) return 'year-missing';
	const gap = Math.abs(one - other);
	if (gap === 0) return 'same-year';
	if (gap === 1) return 'near-year';
	return gap < A_GENERATION && isSlip(String(one), String(other)) ? 'year-slip' : null;
}

function isSlip(one: string, other: string): boolean {
	if (one.length !== other.length) return false;
	const differ = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
	if (differ.length === 1) return true;
	const [first, second] = differ;
	return (
		differ.length === 2 &&
		second === first! + 1 &&
		one[first!] === other[second] &&
		one[second] === other[first!]
	);
}
