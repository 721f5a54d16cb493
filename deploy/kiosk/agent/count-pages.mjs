import { inflateSync } from 'node:zlib';

const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g;
const PACKED = /\/Type\s*\/ObjStm[\s\S]{0,400}?stream\r?\n/g;
const LARGEST = 32 * 1024 * 1024;

/**
 * The pages of a PDF, those that are packed included; null: this is no PDF that can be read.
 * @param {Buffer} pdf
 * @returns {number | null}
 */
export function countPages(pdf) {
	if (!pdf.subarray(0, 1024).includes('%PDF-')) return null;
	const text = pdf.toString('latin1');
	let pages = count(text);
	for (const { 0: head, index } of text.matchAll(PACKED)) {
		try {
			const body = pdf.subarray(index + head.length);
			pages += count(inflateSync(body, { maxOutputLength: LARGEST }).toString('latin1'));
		} catch {
			// Packed otherwise than everybody does: nothing of it is counted, and nothing is printed.
			return null;
		}
	}
	return pages > 0 ? pages : null;
}

/** @param {string} text */
function count(text) {
	return text.match(PAGE)?.length ?? 0;
}
