/** Shifts, then gains, of the scale of `placement`: 19 of the first, 26 of the second from −2. */
const [SHIFTS, GAINS] = [19, 26];

/** What answers that point to one gain, on the scale of the levels, would say of it. */
export function measureOf(gain: number): number[] {
	return Array.from({ length: SHIFTS * GAINS }, (_, at) => {
		const tried = -2 + 0.2 * (at % GAINS);
		return Math.exp(-((tried - gain) ** 2) / (2 * 0.25 ** 2));
	});
}
