/** The formats of a paper, with what each is for and what browsers call it. */
export const PAPER_FORMATS = {
	docx: {
		title: 'Word',
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
	},
	odt: { title: 'LibreOffice', mediaType: 'application/vnd.oasis.opendocument.text' },
	pdf: { title: 'PDF', mediaType: 'application/pdf' }
} as const;

export type PaperFormat = keyof typeof PAPER_FORMATS;

/** The format of that name, or null. */
export function readPaperFormat(name: string): PaperFormat | null {
	return Object.hasOwn(PAPER_FORMATS, name) ? (name as PaperFormat) : null;
}
