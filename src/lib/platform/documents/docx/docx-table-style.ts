import { COLOURS } from '../package/print-look.ts';
import { hex } from './docx-units.ts';

export const TABLE_STYLE_ID = 'ReportTable';

/** The look of tables, as Word keeps it: the library has no style of table to give it. */
export function tableStyle(): string {
	const { line, accent, shade } = COLOURS;
	const borders = border('top', accent) + border('bottom', accent) + border('insideH', line);
	const margins =
		margin('top', 40) + margin('left', 100) + margin('bottom', 40) + margin('right', 100);
	const headings = `<w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${hex(shade)}"/></w:tcPr>`;
	return [
		`<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE_ID}">`,
		'<w:name w:val="Tableau Déclic"/><w:basedOn w:val="TableNormal"/>',
		'<w:uiPriority w:val="99"/><w:qFormat/>',
		`<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
		`<w:tblStylePr w:type="firstRow">${headings}</w:tblStylePr>`,
		'</w:style>'
	].join('');
}

function border(side: string, colour: string): string {
	return `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${hex(colour)}"/>`;
}

/** In twentieths of a point. */
function margin(side: string, width: number): string {
	return `<w:${side} w:w="${width}" w:type="dxa"/>`;
}
