/** The values a PDF is written with (ISO 32000-1, 7.3), read for tests. */
export type PdfName = { name: string };
export type PdfReference = { reference: number };
export type PdfDictionary = { [key: string]: PdfValue };
export type PdfValue =
	| null
	| boolean
	| number
	| string
	| PdfName
	| PdfReference
	| PdfValue[]
	| PdfDictionary
	| { operator: string };

const TOKEN =
	/\s*(?:(<<|>>|\[|\])|(\()|<([0-9A-Fa-f\s]*)>|\/([^\s/<>[\]()]*)|(\d+) \d+ R\b|([+-]?\d*\.?\d+)(?![^\s/<>[\]()])|([^\s/<>[\]()]+))/y;

/** Every value of a text, in order: one of an object, many of a page's program. */
export function pdfValues(source: string): PdfValue[] {
	const reading = { at: 0 };
	const values: PdfValue[] = [];
	for (let value = next(source, reading); value !== END; value = next(source, reading)) {
		values.push(value as PdfValue);
	}
	return values;
}

const END = Symbol('end');
const CLOSED = Symbol('closed');

function next(source: string, reading: { at: number }): PdfValue | typeof END | typeof CLOSED {
	TOKEN.lastIndex = reading.at;
	const match = TOKEN.exec(source);
	if (!match) {
		if (source.slice(reading.at).trim() !== '') {
			throw new Error(`not a PDF value: ${source.slice(reading.at, reading.at + 40)}`);
		}
		return END;
	}
	reading.at = TOKEN.lastIndex;
	const [, bracket, opens, hex, name, reference, number, word] = match;
	if (bracket === '>>' || bracket === ']') return CLOSED;
	if (bracket === '[') return list(source, reading);
	if (bracket === '<<') return dictionary(list(source, reading));
	if (hex !== undefined) return Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1');
	if (name !== undefined) return { name };
	if (reference !== undefined) return { reference: Number(reference) };
	if (number !== undefined) return Number(number);
	if (opens !== undefined) return literal(source, reading);
	return keyword(word ?? '');
}

function list(source: string, reading: { at: number }): PdfValue[] {
	const values: PdfValue[] = [];
	for (let value = next(source, reading); value !== CLOSED; value = next(source, reading)) {
		if (value === END) throw new Error('a PDF list or dictionary does not end');
		values.push(value as PdfValue);
	}
	return values;
}

function dictionary(values: PdfValue[]): PdfDictionary {
	const entries: [string, PdfValue][] = [];
	for (let at = 0; at < values.length; at += 2) {
		entries.push([(values[at] as PdfName).name, values[at + 1] ?? null]);
	}
	return Object.fromEntries(entries);
}

function keyword(word: string): PdfValue {
	if (word === 'true' || word === 'false') return word === 'true';
	return word === 'null' ? null : { operator: word };
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string between parentheses, which may hold others in pairs. */
function literal(source: string, reading: { at: number }): string {
	const start = reading.at;
	for (let depth = 1; depth > 0; reading.at++) {
		const sign = source[reading.at];
		if (sign === undefined) throw new Error('a PDF string does not end');
		if (sign === '\\') reading.at++;
		if (sign === '(') depth++;
		if (sign === ')') depth--;
	}
	return source
		.slice(start, reading.at - 1)
		.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
			/^\d/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (ESCAPED[code] ?? code)
		);
}

/** A text string of a PDF: UTF-16 after its mark, else one byte a character. */
export function pdfText(value: PdfValue | undefined): string | undefined {
	if (typeof value !== 'string') return undefined;
	if (!value.startsWith('\u00fe\u00ff')) return value;
	return Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le');
}
