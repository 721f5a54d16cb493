/** Whether the long proofs are asked for: `npm run nightly` says so, the gate does not. */
export const isNight = process.env.DECLIC_NIGHT === '1';

/** How many times a property is tried: all of them at night, a tenth by day. */
export function tenth(runs: number): number {
	return isNight ? runs : Math.ceil(runs / 10);
}
