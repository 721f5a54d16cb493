import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Sheet } from '#lib/shared/workbook.ts';
import { cleanText } from './clean-text.ts';
import { sniffDelimiter } from './csv-delimiter.ts';
import { LIMITS, newBudget, type ReadingBudget } from './limits.ts';
import { newQuota, SheetBuilder } from './sheet-builder.ts';
import { decodeText } from './text-encoding.ts';
import { refuse } from './workbook-refusal.ts';

type DelimitedText = {
	sheetName: string;
	body: string;
	delimiter: string;
	quotes: 'strict' | 'tolerant';
	signal: AbortSignal | undefined;
};

const PIECE = 64 * 1024;
/** Spreadsheets read `="0639980000"` as a text whose first zero must stay. */
const PROTECTED_TEXT = /^="([^"]*)"$/;
/** A first line that spreadsheets obey and never show. */
const DELIMITER_LINE = /^sep=([;,\t])(?:\r\n|\n|\r|$)/i;

/**
 * The single sheet of a CSV or TSV (RFC 4180 as French spreadsheets bend it). Every cell is a text:
 * what looks like a number or a date is left for the register's reader to understand.
 */
export async function readCsv(
	sheetName: string,
	bytes: Uint8Array,
	{ signal }: ReadingBudget = newBudget()
): Promise<Sheet> {
	const text = decodeText(bytes);
	const announced = DELIMITER_LINE.exec(text);
	const content = announced ? text.slice(announced[0].length) : text;
	const delimiter = announced?.[1] ?? sniffDelimiter(content);
	const body = withoutBlankEnd(content);
	try {
		return await parseSheet({ sheetName, body, delimiter, signal, quotes: 'strict' });
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = Number(error['lines']) + (announced ? 1 : 0);
		return await parseTolerantly({ sheetName, body, delimiter, signal, quotes: 'tolerant' }, line);
	}
}

/**
 * A quote inside a value (the pupil "Jojo") is read as it stands, as long as no value then spans
 * lines: a quote never closed would otherwise swallow people silently.
 */
async function parseTolerantly(text: DelimitedText, line: number): Promise<Sheet> {
	try {
		return await parseSheet(text);
	} catch (error) {
		throw error instanceof CsvError ? refuse.brokenQuotes(line) : error;
	}
}

async function parseSheet({
	sheetName,
	body,
	delimiter,
	quotes,
	signal
}: DelimitedText): Promise<Sheet> {
	const sheet = new SheetBuilder(sheetName, newQuota());
	const options = {
		delimiter,
		record_delimiter: ['\r\n', '\n', '\r'],
		relax_column_count: true,
		relax_quotes: quotes === 'tolerant'
	};
	const records: AsyncIterable<string[]> = Readable.from(pieces(body)).pipe(parse(options));
	let row = 0;
	for await (const record of records) {
		// The last line says something: were the others all blank, it would be refused, but late.
		if (row >= LIMITS.rows) throw refuse.tooManyRows();
		if (signal?.aborted) throw refuse.abandoned();
		if (quotes === 'tolerant' && record.some((value) => /[\r\n]/.test(value))) {
			throw new CsvError('CSV_QUOTE_NOT_CLOSED', 'a value spans lines');
		}
		record.forEach((value, column) => sheet.put(row, column, { text: shownText(value) }));
		row++;
	}
	return sheet.finish(false);
}

/** A column formatted to its end is exported as a million lines of delimiters. */
function withoutBlankEnd(text: string): string {
	let end = text.length;
	while (end > 0 && ';,\t\r\n '.includes(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

function shownText(value: string): string {
	const text = cleanText(value);
	return PROTECTED_TEXT.exec(text)?.[1] ?? text;
}

/** Piece by piece, so that a long file lets the web server answer in between. */
async function* pieces(body: string): AsyncGenerator<string> {
	for (let start = 0; start < body.length; start += PIECE) {
		yield body.slice(start, start + PIECE);
		await new Promise(setImmediate);
	}
}
