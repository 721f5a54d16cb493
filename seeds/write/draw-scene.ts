import sharp from 'sharp';

/** Coloured shapes on a coloured ground: no photo of anybody, no picture of somebody else's. */
export type Scene = { ground: string; shapes: string };

/** A paper stage, its set and two lamps. */
export const STAGE: Scene = {
	ground: '#1f4e5f',
	shapes: `<rect y="300" width="720" height="180" fill="#d9b48f"/>
		<rect x="180" y="110" width="360" height="220" rx="12" fill="#f4e8d0"/>
		<circle cx="300" cy="200" r="44" fill="#e2725b"/>
		<path d="M360 320 l70 -120 l70 120 z" fill="#3f7d58"/>
		<path d="M90 110 l40 60 h-80 z M630 110 l40 60 h-80 z" fill="#f2c14e"/>
		<path d="M90 170 v150 M630 170 v150" stroke="#333" stroke-width="10"/>`
};

/** The sea in paper, a boat on it, and the camera of two people seen from afar. */
export const TIDE: Scene = {
	ground: '#f7d9a8',
	shapes: `<circle cx="560" cy="110" r="56" fill="#e2725b"/>
		<path d="M0 300 q90 -50 180 0 t180 0 t180 0 t180 0 v180 h-720 z" fill="#2f6f8f"/>
		<path d="M0 360 q90 -50 180 0 t180 0 t180 0 t180 0 v120 h-720 z" fill="#1f4e5f"/>
		<path d="M250 290 h180 l-40 60 h-100 z" fill="#8c4a2f"/>
		<path d="M340 280 v-150 l90 140 z" fill="#fff8e8"/>`
};

/** Four faces without features, each in another colour. */
export const PORTRAITS: Scene = {
	ground: '#3b3355',
	shapes: ['#e2725b', '#f2c14e', '#7fb7be', '#dde1e4']
		.map(
			(colour, at) => `<g transform="translate(${at % 2 === 0 ? 0 : 360} ${at < 2 ? 0 : 240})">
			<rect x="12" y="12" width="336" height="216" fill="${colour}"/>
			<circle cx="180" cy="100" r="52" fill="#3b3355"/>
			<path d="M80 228 q100 -120 200 0 z" fill="#3b3355"/></g>`
		)
		.join('')
};

/** The scene as a telephone would give it: a JPEG. */
export function drawScene({ ground, shapes }: Scene): Promise<Buffer> {
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="480">
		<rect width="720" height="480" fill="${ground}"/>${shapes}</svg>`;
	return sharp(Buffer.from(drawing)).jpeg({ quality: 82 }).toBuffer();
}
