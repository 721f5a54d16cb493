/**
 * The characters that a font (TrueType) draws, read from its `cmap` table (OpenType 1.9, cmap
 * formats 4 and 12). PDF/UA-1 refuses a character without a glyph: better know before.
 */
export function coverageOf(font: Buffer): Set<number> {
	const covered = new Set<number>();
	const cmap = tableAt(font, 'cmap');
	const subtables = font.readUInt16BE(cmap + 2);
	for (let index = 0; index < subtables; index++) {
		const start = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
		const format = font.readUInt16BE(start);
		if (format === 12) addGroups(font, start, covered);
		if (format === 4) addSegments(font, start, covered);
	}
	return covered;
}

function tableAt(font: Buffer, tag: string): number {
	const tables = font.readUInt16BE(4);
	for (let index = 0; index < tables; index++) {
		const record = 12 + index * 16;
		if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
	}
	throw new Error(`no ${tag} table in the font`);
}

/** Format 12: groups of consecutive characters. */
function addGroups(font: Buffer, start: number, covered: Set<number>): void {
	const groups = font.readUInt32BE(start + 12);
	for (let index = 0; index < groups; index++) {
		const group = start + 16 + index * 12;
		const [first, last] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
		for (let code = first; code <= last; code++) covered.add(code);
	}
}

/** Format 4: segments of the first plane, each drawing by a shift or by a list of glyphs. */
function addSegments(font: Buffer, start: number, covered: Set<number>): void {
	const size = font.readUInt16BE(start + 6);
	const ends = start + 14;
	const starts = ends + size + 2;
	for (let at = 0; at < size; at += 2) {
		const [first, last] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
		const shift = font.readUInt16BE(starts + size + at);
		const listed = starts + size * 2 + at;
		const offset = font.readUInt16BE(listed);
		for (let code = first; code <= last && code < 0xffff; code++) {
			const glyph =
				offset === 0
					? (code + shift) & 0xffff
					: font.readUInt16BE(listed + offset + (code - first) * 2);
			if (glyph !== 0) covered.add(code);
		}
	}
}
