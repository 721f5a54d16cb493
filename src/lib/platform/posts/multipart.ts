/** More than any form of ours has: beyond, reading it would hold everybody else. */
export const MOST_FIELDS = 10_000;
/** The lines before a part: its name, and that of its file. */
const LONGEST_HEAD = 8192;

const BOUNDARY = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i;
const NAMED = /^content-disposition:\s*form-data;(.*)$/im;
const TYPED = /^content-type:\s*([^\r\n]*)/im;
const NAME = /;?\s*\bname="([^"]*)"/i;
const FILE_NAME = /;\s*filename="([^"]*)"/i;

export type FormEntry = [name: string, value: string | File];

/**
 * A form as a browser writes it (HTML, « Multipart form data »; RFC 7578), from the bytes as they came:
 * only its files are copied, once. Null when it is cut, or is none.
 */
export function readMultipart(bytes: Buffer, contentType: string): FormEntry[] | null {
	const [, quoted, plain] = BOUNDARY.exec(contentType) ?? [];
	const boundary = quoted ?? plain;
	if (!boundary) return null;
	const line = Buffer.from(`\r\n--${boundary}`);
	if (!bytes.subarray(0, line.length - 2).equals(line.subarray(2))) return null;
	const entries: FormEntry[] = [];
	for (let at = line.length - 2; entries.length <= MOST_FIELDS;) {
		const sign = bytes.toString('latin1', at, at + 2);
		if (sign === '--') return entries;
		const start = bytes.indexOf('\r\n\r\n', at) + 4;
		if (sign !== '\r\n' || start < 4 || start - at > LONGEST_HEAD) return null;
		const end = bytes.indexOf(line, start);
		const entry = end < 0 ? null : readPart(bytes.toString('utf8', at, start), bytes, start, end);
		if (!entry) return null;
		entries.push(entry);
		at = end + line.length;
	}
	return null;
}

function readPart(head: string, bytes: Buffer, start: number, end: number): FormEntry | null {
	const said = NAMED.exec(head)?.[1];
	const name = said === undefined ? undefined : NAME.exec(said)?.[1];
	if (said === undefined || name === undefined) return null;
	const fileName = FILE_NAME.exec(said)?.[1];
	if (fileName === undefined) return [unescaped(name), bytes.toString('utf8', start, end)];
	const type = TYPED.exec(head)?.[1]?.trim() ?? '';
	const content = new Uint8Array(bytes.buffer, bytes.byteOffset + start, end - start);
	return [unescaped(name), new File([content as BlobPart], unescaped(fileName), { type })];
}

/** Browsers write so the three signs that would end the name. */
const unescaped = (name: string) =>
	name.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%22/g, '"');
