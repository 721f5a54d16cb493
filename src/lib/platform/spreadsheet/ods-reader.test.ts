import { describe, expect, test } from 'vitest';
import { odsOf, odsTable, readable, refused, textsOf } from './test-workbooks.ts';

const text = (words: string) =>
	`<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;

async function odsCells(cells: string) {
	const workbook = await readable('registre.ods', odsOf(odsTable(cells)));
	return workbook.sheets[0]!.rows[0];
}

describe('tabs and places', () => {
	test('repeated cells and rows are unrolled, empty ones only count', async () => {
		const tables = `<table:table table:name="A"><table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell/>${text('X').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="3"')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row>${text('fin')}</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
		const { sheets } = await readable('registre.ods', odsOf(tables));
		const marks = ['', 'X', 'X', 'X'];
		expect(textsOf(sheets[0]!.rows)).toEqual([marks, marks, [], [], [], ['fin']]);
		expect(sheets[0]!.width).toBe(4);
	});

	test('cells covered by a merged title are empty, whatever they keep', async () => {
		const covered =
			'<table:covered-table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>ancien</text:p></table:covered-table-cell>';
		expect(await odsCells(text('TITRE') + covered + text('fin'))).toEqual([
			{ text: 'TITRE' },
			undefined,
			undefined,
			{ text: 'fin' }
		]);
	});

	test('tables cached for links to other programs are no tabs', async () => {
		const cache = `<table:dde-links><table:dde-link>${odsTable(text('b'))}</table:dde-link></table:dde-links>`;
		const { sheets } = await readable('registre.ods', odsOf(odsTable(text('a')) + cache));
		expect(sheets.map(({ rows }) => textsOf(rows))).toEqual([[['a']]]);
	});

	test('a hidden tab is read and says so; copies kept for links and old versions are no tabs', async () => {
		const row = `<table:table-row>${text('a')}</table:table-row>`;
		const tables = `<table:tracked-changes><table:table-cell><text:p>avant</text:p></table:table-cell></table:tracked-changes><table:table table:name="Cachée" table:style-name="ta2">${row}</table:table><table:table table:name="'file:///x'#A"><table:table-source/>${row}</table:table>`;
		const styles =
			'<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
		const { sheets } = await readable('registre.ods', odsOf(tables, { styles }));
		expect(sheets).toEqual([{ name: 'Cachée', rows: [[{ text: 'a' }]], width: 1, hidden: true }]);
	});

	test('old OpenOffice files without a mimetype, with a DOCTYPE in their manifest, are read', async () => {
		const parts = {
			mimetype: undefined,
			'META-INF/manifest.xml':
				'<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:media-type="application/vnd.oasis.opendocument.spreadsheet" manifest:full-path="/"/></manifest:manifest>'
		};
		const { format } = await readable('registre.ods', odsOf(odsTable(text('a')), { parts }));
		expect(format).toBe('ods');
	});
});

describe('what is refused', () => {
	test('a formula never computed, with the name of its cell', async () => {
		const bytes = odsOf(
			odsTable(text('a'), `${text('b')}<table:table-cell table:formula="of:=1+1"/>`)
		);
		expect(await refused('registre.ods', bytes)).toMatchObject({
			refusal: 'formula-without-value',
			place: { sheet: 'Feuille1', cell: 'B2' }
		});
	});

	test('a DOCTYPE, and the entities it could make explode', async () => {
		const prolog = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
		const bytes = odsOf(odsTable(text('a')), { prolog });
		expect(await refused('registre.ods', bytes)).toMatchObject({ refusal: 'corrupt' });
	});

	test('one full row repeated to the end of the sheet', async () => {
		const tables = odsTable(text('a')).replace(
			'<table:table-row>',
			'<table:table-row table:number-rows-repeated="1048576">'
		);
		expect(await refused('registre.ods', odsOf(tables))).toMatchObject({
			refusal: 'too-many-rows'
		});
	});

	test('one full cell repeated across, or over a whole block', async () => {
		const wide = text('a').replace(
			'<table:table-cell',
			'<table:table-cell table:number-columns-repeated="16384"'
		);
		expect(await refused('registre.ods', odsOf(odsTable(wide)))).toMatchObject({
			refusal: 'too-large'
		});
		const block = odsTable(wide.replace('16384', '1000')).replace(
			'<table:table-row>',
			'<table:table-row table:number-rows-repeated="50000">'
		);
		expect(await refused('registre.ods', odsOf(block))).toMatchObject({ refusal: 'too-large' });
	});

	test('more tabs than anybody opens', async () => {
		const tables = odsTable(text('a')).repeat(1_001);
		expect(await refused('registre.ods', odsOf(tables))).toMatchObject({ refusal: 'corrupt' });
	});

	test('a file protected by a password, in both ways OpenDocument has', async () => {
		const manifest =
			'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
		const parts = { 'META-INF/manifest.xml': manifest, 'content.xml': '\u0000\u0001' };
		expect(await refused('registre.ods', odsOf('', { parts }))).toMatchObject({
			refusal: 'encrypted'
		});
		const whole = { ...parts, 'content.xml': undefined, 'encrypted-package': '\u0000' };
		expect(await refused('registre.ods', odsOf('', { parts: whole }))).toMatchObject({
			refusal: 'encrypted'
		});
	});
});
