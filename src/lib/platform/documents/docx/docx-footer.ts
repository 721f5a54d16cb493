import { Footer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { DOCX_STYLES } from './docx-style-names.ts';

/** « Centre social … page 2 sur 7 », at the foot of each page. */
export function docxFooter(author: string): Footer {
	const words = new TextRun({
		children: [
			author,
			new Tab(),
			'page\u00a0',
			PageNumber.CURRENT,
			' sur\u00a0',
			PageNumber.TOTAL_PAGES
		]
	});
	return new Footer({
		children: [new Paragraph({ style: DOCX_STYLES.footer.id, children: [words] })]
	});
}
