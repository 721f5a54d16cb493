/** A PDF cut where its own table of contents says: what is before, its objects, its trailer. */
export type PdfParts = { head: Buffer; objects: Buffer[]; trailer: string };

/**
 * Cuts a file into its objects, in the order of their numbers, from 1 (ISO 32000-1, 7.5). Throws
 * on a file whose objects are not whole and in order, as our compiler writes them.
 */
export function cutPdf(pdf: Buffer): PdfParts {
	const ends = pdf.toString('latin1', pdf.length - 40);
	const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(ends)?.[1] ?? NaN);
	const [, count, entries = '', trailer = ''] =
		/^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s\s)+)(trailer[^]*?)startxref/.exec(
			Number.isNaN(tableAt) ? '' : pdf.toString('latin1', tableAt)
		) ?? [];
	const starts = Array.from(entries.matchAll(/(\d{10}) \d{5} n/g), ([, at]) => Number(at));
	if (starts.length === 0 || starts.length !== Number(count) - 1) {
		throw new Error('the objects of the PDF are not where its table says');
	}
	const objects = starts.map((start, index) => pdf.subarray(start, starts[index + 1] ?? tableAt));
	if (
		objects.some(
			(object, index) => !object.toString('latin1', 0, 20).startsWith(`${index + 1} 0 obj`)
		)
	) {
		throw new Error('the objects of the PDF are not in order');
	}
	return { head: pdf.subarray(0, starts[0]), objects, trailer };
}

/** The parts joined again, their places counted anew. */
export function joinPdf({ head, objects, trailer }: PdfParts): Buffer {
	let at = head.length;
	const places = objects.map((object) => {
		const place = String(at).padStart(10, '0');
		at += object.length;
		return `${place} 00000 n\r\n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${places.join('')}`;
	const end = Buffer.from(`${table}${trailer}startxref\n${at}\n%%EOF`, 'latin1');
	return Buffer.concat([head, ...objects, end]);
}
