/** What SMS cost, as a table tells it: `of`, of what, in as many columns as it takes. */
export type CostLine = {
	key: string;
	of: readonly string[];
	messages: number;
	/** What is paid for: a long text, or one in another alphabet, is several. */
	segments: number;
	cents: number;
};

/** « 12,40 € »; parts of a cent are rounded here, and nowhere before. */
export const euros = (cents: number): string =>
	(cents / 100).toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' });

/** All the lines together. */
export function sumOfCosts(
	lines: readonly Pick<CostLine, 'messages' | 'segments' | 'cents'>[]
): Pick<CostLine, 'messages' | 'segments' | 'cents'> {
	const sum = (of: 'messages' | 'segments' | 'cents') =>
		lines.reduce((total, line) => total + line[of], 0);
	return { messages: sum('messages'), segments: sum('segments'), cents: sum('cents') };
}
