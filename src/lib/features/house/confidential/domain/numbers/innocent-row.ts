/** Longest first: each takes whole groups. */
const INNOCENT = [
	/(?:33|0033) ?[1-9](?: \d\d){4}/y, // a phone, from abroad
	/0[1-9](?: \d\d){4}/y,
	/0[1-9]\d{8}/y,
	/\d{3} \d{3} \d{3} \d{5}/y, // SIRET, then SIREN
	/\d{3} \d{3} \d{3}/y,
	/(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\d\d/y, // dates
	/(?:19|20)\d\d (?:0?[1-9]|1[0-2]) (?:0?[1-9]|[12]\d|3[01])/y,
	/(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) \d\d/y,
	/(?:19|20)\d\d/y
];

/**
 * Whether groups of figures are nothing but phones, dates, SIREN and the like: what stands beside a
 * number, or what was wrongly taken for one (confidential-numbers). Read once, from left to right.
 */
export function isInnocentRow(written: string): boolean {
	let at = 0;
	while (at < written.length) {
		const next = endOfInnocent(written, at);
		if (next === null) return false;
		at = next + 1;
	}
	return true;
}

const BEHIND_CARD = /^(?:(?:0[1-9]|1[0-2]) (?:20)?\d\d)?(?:(?:^| )\d{3})?(?: |$)/;

/** The same after a number, where a card shows the month of its end and three figures. */
export function isInnocentAfter(groups: string): boolean {
	return isInnocentRow(groups) || isInnocentRow(groups.replace(BEHIND_CARD, ''));
}

function endOfInnocent(written: string, at: number): number | null {
	for (const shape of INNOCENT) {
		shape.lastIndex = at;
		if (shape.test(written) && (written[shape.lastIndex] ?? ' ') === ' ') return shape.lastIndex;
	}
	return null;
}
