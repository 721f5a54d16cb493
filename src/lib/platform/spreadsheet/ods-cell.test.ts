import { expect, test } from 'vitest';
import { odsOf, odsTable, readable } from './test-workbooks.ts';

const text = (words: string) =>
	`<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;

async function odsCells(cells: string) {
	const workbook = await readable('registre.ods', odsOf(odsTable(cells)));
	return workbook.sheets[0]!.rows[0];
}

test('typed values keep their value and the text shown', async () => {
	const cells = await odsCells(
		'<table:table-cell office:value-type="float" office:value="1.5"><text:p>1,50</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="date" office:date-value="2018-01-11"><text:p>11/01</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="date" office:date-value="2018-01-11T09:00:00"/>' +
			'<table:table-cell office:value-type="time" office:time-value="PT09H00M00S"><text:p>09:00:00</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="string" office:string-value="Léa"/>'
	);
	expect(cells).toEqual([
		{ text: '1,50', number: 1.5 },
		{ text: '50 %', number: 0.5 },
		{ text: '11/01', date: '2018-01-11' },
		{ text: '11/01/2018', date: '2018-01-11' },
		{ text: '09:00' },
		{ text: 'VRAI' },
		{ text: 'Léa' }
	]);
});

test('a time of day stored as a date without a day is a time', async () => {
	const cell =
		'<table:table-cell office:value-type="date" office:date-value="1899-12-30T09:00:00"><text:p>09:00</text:p></table:table-cell>';
	expect(await odsCells(cell)).toEqual([{ text: '09:00' }]);
});

test('hours past a day are those shown', async () => {
	const cell =
		'<table:table-cell office:value-type="time" office:time-value="PT26H30M00S"><text:p>26:30</text:p></table:table-cell>';
	expect(await odsCells(cell)).toEqual([{ text: '26:30' }]);
});

test('paragraphs, spaces, links and styled words make one text', async () => {
	const cells = await odsCells(
		'<table:table-cell office:value-type="string"><text:p>HÉ<text:span>DIN</text:span><text:s text:c="2"/><text:a>Jean</text:a></text:p><text:p>Louis</text:p></table:table-cell>'
	);
	expect(cells).toEqual([{ text: 'HÉDIN Jean Louis' }]);
});

test('notes and drawings pinned to a cell are not its text', async () => {
	const cells = await odsCells(
		'<table:table-cell office:value-type="string"><office:annotation><text:p>à rappeler</text:p></office:annotation><draw:frame><draw:text-box><text:p>logo</text:p></draw:text-box></draw:frame><text:p>Léa</text:p></table:table-cell>'
	);
	expect(cells).toEqual([{ text: 'Léa' }]);
});

test('a word and its pronunciation are read once', async () => {
	const cells = await odsCells(
		text(
			'<text:ruby><text:ruby-base>Léa</text:ruby-base><text:ruby-text>lea</text:ruby-text></text:ruby>'
		)
	);
	expect(cells).toEqual([{ text: 'Léa' }]);
});

test('formulas give their computed value, errors their word', async () => {
	const cells = await odsCells(
		'<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>' +
			'<table:table-cell table:formula="of:=X" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>' +
			'<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>Err:502</text:p></table:table-cell>' +
			'<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>' +
			text('fin')
	);
	expect(cells?.map((cell) => cell?.text)).toEqual(['2', '#REF!', 'Err:502', undefined, 'fin']);
	expect(cells?.[2]?.number).toBeUndefined();
});
