/** A sheet of so many pages, as plain as a PDF can be. */
export function pdfOf(pages: number, words = ''): Buffer {
	const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
	const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
		...Array.from({ length: pages }, () => page)
	];
	const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
	return Buffer.from(`%PDF-1.4\n% ${words}\n${body}trailer << /Root 1 0 R >>\n%%EOF`);
}
