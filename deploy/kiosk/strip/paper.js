// Pictures of a page, one under the other, laid on sheets of A4: a PDF as plain as can be, whose pages
// the machine counts like those of any other.
const [WIDTH, HEIGHT] = [595, 842];
const MARGIN = 28;
/** What was cut at the foot of a sheet is whole at the head of the next one. */
const REPEATED = 24;
const USABLE = { width: WIDTH - 2 * MARGIN, height: HEIGHT - 2 * MARGIN };

/**
 * The sheets, as bytes.
 * @param {{ jpeg: Uint8Array, pixels: [number, number], top: number }[]} pictures
 *   each with its place in the page, in its own units
 * @param {{ width: number, height: number }} page all that they show
 */
export function paperOf(pictures, { width, height }) {
	const scale = USABLE.width / width;
	const step = USABLE.height - REPEATED;
	const sheets = Math.max(1, Math.ceil((height * scale - REPEATED) / step));
	const first = 3 + pictures.length;
	const kids = Array.from({ length: sheets }, (_, sheet) => `${first + 2 * sheet} 0 R`);
	const names = pictures.map((_, index) => `/I${index} ${3 + index} 0 R`).join(' ');
	const objects = [
		['<< /Type /Catalog /Pages 2 0 R >>'],
		[`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${sheets} >>`],
		...pictures.map(({ jpeg, pixels: [across, down] }) => [
			`<< /Type /XObject /Subtype /Image /Width ${across} /Height ${down} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
			jpeg,
			'\nendstream'
		])
	];
	for (let sheet = 0; sheet < sheets; sheet++) {
		const drawn = pictures.map(({ pixels: [across, down], top }, index) => {
			const tall = (USABLE.width * down) / across;
			const foot = HEIGHT - MARGIN - (top * scale - sheet * step) - tall;
			return `q ${USABLE.width} 0 0 ${tall.toFixed(2)} ${MARGIN} ${foot.toFixed(2)} cm /I${index} Do Q`;
		});
		const frame = `${MARGIN} ${MARGIN} ${USABLE.width} ${USABLE.height} re W n`;
		const text = [frame, ...drawn].join('\n');
		objects.push(
			[
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /XObject << ${names} >> >> /Contents ${first + 2 * sheet + 1} 0 R >>`
			],
			[`<< /Length ${text.length} >>\nstream\n${text}\nendstream`]
		);
	}
	return written(objects);
}

/**
 * The file: each object, where each one begins, and which one is read first.
 * @param {(string | Uint8Array)[][]} objects
 */
function written(objects) {
	/** @type {Uint8Array[]} */
	const parts = [];
	/** @type {number[]} */
	const places = [];
	let size = 0;
	/** @param {string | Uint8Array} part */
	const add = (part) => {
		const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
		parts.push(bytes);
		size += bytes.length;
	};
	add('%PDF-1.4\n');
	for (const [index, body] of objects.entries()) {
		places.push(size);
		for (const part of [`${index + 1} 0 obj\n`, ...body, '\nendobj\n']) add(part);
	}
	const start = size;
	const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	add(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${lines}`);
	add(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`);
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
