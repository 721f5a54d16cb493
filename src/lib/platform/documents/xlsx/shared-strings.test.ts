import { expect, test } from 'vitest';
import { cellXml } from './cell-xml.ts';
import { SharedStrings } from './shared-strings.ts';

const place = { name: 'A1', isLong: false };

test('a text that comes back is written once', () => {
	const strings = new SharedStrings();
	expect(['SÉNOU', 'Fablab', 'SÉNOU'].map((text) => strings.numberOf(text))).toEqual([0, 1, 0]);
	expect([...strings.xml()].join('').match(/<si>/g)).toHaveLength(2);
});

test('when the table is full, the cell holds its own text', () => {
	const strings = new SharedStrings(1);
	expect(cellXml('un', place, strings)).toContain('t="s"><v>0</v>');
	expect(cellXml('deux', place, strings)).toContain('<is><t>deux</t></is>');
	expect(cellXml('un', place, strings)).toContain('<v>0</v>');
});

test('pieces make one whole part, however many texts', () => {
	const strings = new SharedStrings();
	for (let at = 0; at < 1_203; at += 1) strings.numberOf(`texte ${at}`);
	const xml = [...strings.xml()].join('');
	expect(xml.match(/<si>/g)).toHaveLength(1_203);
	expect(xml).toMatch(/uniqueCount="1203">.*<\/sst>$/);
});
