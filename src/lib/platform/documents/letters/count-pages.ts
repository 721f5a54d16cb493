/** How many pages a PDF of our compiler has: its objects are written one by one, in clear. */
export function countPages(pdf: Uint8Array): number {
	const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
	return text.match(/\/Type \/Page(?![a-zA-Z])/g)?.length ?? 0;
}
