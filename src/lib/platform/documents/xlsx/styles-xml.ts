/** Words leave a little room after the number that stands before them. */
const WORDS = 'horizontal="left" indent="1"';

/** The look of each kind of cell, by its number in `styles.xml`: the order is the file's. */
const LOOKS = [
	{ name: 'plain', xml: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' },
	{ name: 'heading', xml: look(0, 1, 2, `${WORDS} wrapText="1" vertical="center"`) },
	{
		name: 'numberHeading',
		xml: look(0, 1, 2, 'horizontal="right" wrapText="1" vertical="center"')
	},
	{ name: 'text', xml: look(0, 0, 0, `${WORDS} vertical="top"`) },
	{ name: 'longText', xml: look(0, 0, 0, `${WORDS} vertical="top" wrapText="1"`) },
	{ name: 'quoted', xml: look(0, 0, 0, `${WORDS} vertical="top"`, ' quotePrefix="1"') },
	{
		name: 'longQuoted',
		xml: look(0, 0, 0, `${WORDS} vertical="top" wrapText="1"`, ' quotePrefix="1"')
	},
	{ name: 'count', xml: look(3, 0, 0, 'vertical="top"') },
	{ name: 'hours', xml: look(4, 0, 0, 'vertical="top"') },
	{ name: 'rate', xml: look(9, 0, 0, 'vertical="top"') },
	{ name: 'day', xml: look(164, 0, 0, `${WORDS} vertical="top"`) },
	{ name: 'time', xml: look(165, 0, 0, `${WORDS} vertical="top"`) },
	{ name: 'title', xml: look(0, 2, 0, `${WORDS} vertical="center"`) },
	{ name: 'strong', xml: look(0, 3, 0, `${WORDS} vertical="top" wrapText="1"`) }
] as const;

export type Look = (typeof LOOKS)[number]['name'];

/** What a cell carries to look like its kind. */
export const STYLE = Object.fromEntries(LOOKS.map(({ name }, at) => [name, at])) as Record<
	Look,
	number
>;

function look(format: number, font: number, fill: number, alignment: string, more = ''): string {
	return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${more}><alignment ${alignment}/></xf>`;
}

const BRAND = 'FF0B4F4A';
const WHITE = 'FFFFFFFF';

function font(size: number, isBold: boolean, colour: string): string {
	return `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`;
}

/** `xl/styles.xml`. The first two fills are imposed by Excel, whoever uses them. */
export function stylesXml(): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="hh:mm"/></numFmts><fonts count="4">${font(11, false, 'FF1B1B1B')}${font(11, true, WHITE)}${font(16, true, BRAND)}${font(11, true, BRAND)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="${BRAND}"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.map(({ xml }) => xml).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><tableStyles count="0" defaultTableStyle="TableStyleLight1"/></styleSheet>`;
}
