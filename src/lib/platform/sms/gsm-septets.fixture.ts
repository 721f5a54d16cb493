/** The default alphabet by its code (3GPP TS 23.038), as the standard prints it: code points, in order. */
const PRINTED =
	'40 a3 24 a5 e8 e9 f9 ec f2 c7 a d8 f8 d c5 e5 394 5f 3a6 393 39b 3a9 3a0 3a8 3a3 398 39e 1b c6 e6 df c9 ' +
	'20 21 22 23 a4 25 26 27 28 29 2a 2b 2c 2d 2e 2f 30 31 32 33 34 35 36 37 38 39 3a 3b 3c 3d 3e 3f ' +
	'a1 41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f 50 51 52 53 54 55 56 57 58 59 5a c4 d6 d1 dc a7 ' +
	'bf 61 62 63 64 65 66 67 68 69 6a 6b 6c 6d 6e 6f 70 71 72 73 74 75 76 77 78 79 7a e4 f6 f1 fc e0';
const ESCAPED: [code: number, sign: string][] = [
	[0x0a, '\f'],
	[0x14, '^'],
	[0x28, '{'],
	[0x29, '}'],
	[0x2f, '\\'],
	[0x3c, '['],
	[0x3d, '~'],
	[0x3e, ']'],
	[0x40, '|'],
	[0x65, '€']
];
const ESCAPE = 0x1b;

const signs = PRINTED.split(' ').map((code) => String.fromCodePoint(Number.parseInt(code, 16)));

export const basicSigns = signs.filter((_, code) => code !== ESCAPE);
export const escapedSigns = ESCAPED.map(([, sign]) => sign);

/** The septets of a sign as a gateway would send them; fails on one that has none. */
function septetsOf(sign: string): number[] {
	const escaped = ESCAPED.find(([, one]) => one === sign);
	if (escaped) return [ESCAPE, escaped[0]];
	const code = signs.indexOf(sign);
	if (code < 0 || code === ESCAPE) throw new Error(`${sign} has no septet`);
	return [code];
}

export function encodeGsm(text: string): number[] {
	return Array.from(text).flatMap(septetsOf);
}

export function decodeGsm(septets: number[]): string {
	let text = '';
	for (let at = 0; at < septets.length; at++) {
		if (septets[at] !== ESCAPE) text += signs[septets[at]!];
		else text += ESCAPED.find(([code]) => code === septets[at + 1])![1];
		if (septets[at] === ESCAPE) at++;
	}
	return text;
}

/** The fewest parts that hold signs of these sizes without cutting one: every way of cutting is tried. */
export function fewestParts(sizes: number[], alone: number, part: number): number {
	const total = sizes.reduce((sum, size) => sum + size, 0);
	if (total <= alone) return total === 0 ? 0 : 1;
	const fewest = [0];
	for (let end = 1; end <= sizes.length; end++) {
		fewest[end] = Number.POSITIVE_INFINITY;
		let held = 0;
		for (let start = end - 1; start >= 0; start--) {
			held += sizes[start]!;
			if (held > part) break;
			fewest[end] = Math.min(fewest[end]!, fewest[start]! + 1);
		}
	}
	return fewest[sizes.length]!;
}
