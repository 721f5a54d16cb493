/** One measure, as `npm run bench` prints it: a JSON object a line. */
export type Line = {
	name: string;
	value: number;
	unit: 'ms' | 's' | 'kB' | 'MB' | 'MB/s' | 'pages/s' | 'SMS/s' | 'tiles/s';
	/** The same work done by the bare SQL through `pg`, or by the naive way; null without any. */
	baseline: number | null;
	/** `value` over `baseline`. */
	ratio: number | null;
	/** What `baseline` is. */
	against?: string;
};

/** A measure beside what it is compared with; figures keep three significant digits. */
export function line(
	name: string,
	value: number,
	unit: Line['unit'],
	compared?: { baseline: number; against: string }
): Line {
	const baseline = compared ? rounded(compared.baseline) : null;
	return {
		name,
		value: rounded(value),
		unit,
		baseline,
		ratio: compared ? rounded(value / compared.baseline) : null,
		...(compared && { against: compared.against })
	};
}

function rounded(number: number): number {
	return Number(number.toPrecision(3));
}
