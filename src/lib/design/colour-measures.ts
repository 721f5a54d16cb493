type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Full colour-blindness, on linear light (Machado, Oliveira and Fernandes, 2009), and a grey printer. */
export const eyes: Record<'typical' | 'protan' | 'deutan' | 'tritan' | 'grey', Matrix> = {
	typical: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	],
	grey: [
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722]
	]
};

function linear(hex: string): Triple {
	const channel = (at: number) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

const dot = (row: Triple, [x, y, z]: Triple) => row[0] * x + row[1] * y + row[2] * z;

function times([first, second, third]: Matrix, colour: Triple): Triple {
	return [dot(first, colour), dot(second, colour), dot(third, colour)];
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one = '#000000', other = '#000000'): number {
	const [dim, bright] = [one, other]
		.map((hex) => dot(eyes.grey[0], linear(hex)))
		.sort((a, b) => a - b) as [number, number];
	return (bright + 0.05) / (dim + 0.05);
}

function oklab(colour: Triple): Triple {
	const cones = times(
		[
			[0.4122214708, 0.5363325363, 0.0514459929],
			[0.2119034982, 0.6806995451, 0.1073969566],
			[0.0883024619, 0.2817188376, 0.6299787005]
		],
		colour
	).map(Math.cbrt) as unknown as Triple;
	return times(
		[
			[0.2104542553, 0.793617785, -0.0040720468],
			[1.9779984951, -2.428592205, 0.4505937099],
			[0.0259040371, 0.7827717662, -0.808675766]
		],
		cones
	);
}

/** How far apart two colours are for an eye: OKLab distance × 100; about 2 is just noticeable. */
export function distanceFor(eye: keyof typeof eyes, one: string, other: string): number {
	const seen = (hex: string) =>
		oklab(
			times(eyes[eye], linear(hex)).map((v) => Math.min(1, Math.max(0, v))) as unknown as Triple
		);
	const [a, b] = [seen(one), seen(other)];
	return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
