import { encode } from 'uqr';

/** The square that a telephone photographs instead of copying signs: dots on a grid, white around. */
export type SquareCode = { size: number; path: string };

/** Makes the square of an address. */
export function squareCode(address: string): SquareCode {
	const { size, data } = encode(address, { border: 2 });
	const dots = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size, path: dots.join('') };
}

/** The same as a file of its own, for paper. */
export function squareCodeSvg(address: string): string {
	const { size, path } = squareCode(address);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
		`<path d="${path}" fill="#000"/></svg>`
	);
}
