import { type ParagraphChild, Tab, TextRun } from 'docx';

/** The lines of a text, none left out. */
export function runs(text: string): ParagraphChild[] {
	if (text === '') return [];
	return text
		.split('\n')
		.map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }));
}

/** What the dots of a line to complete hang on. */
export function dots(): TextRun {
	return new TextRun({ children: [new Tab()] });
}
