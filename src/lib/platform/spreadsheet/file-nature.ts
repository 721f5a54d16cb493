const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** First bytes of what people drop by mistake, in the words of the refusal. */
const SIGNATURES: { bytes: number[]; found: string }[] = [
	{ bytes: [0x89, 0x50, 0x4e, 0x47], found: 'une image' },
	{ bytes: [0xff, 0xd8, 0xff], found: 'une photo' },
	{ bytes: [0x47, 0x49, 0x46, 0x38], found: 'une image' },
	{ bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], found: 'un document de traitement de texte (RTF)' },
	{ bytes: [0x1f, 0x8b], found: 'une archive compressée' },
	{ bytes: [0x37, 0x7a, 0xbc, 0xaf], found: 'une archive compressée' },
	{ bytes: [0x52, 0x61, 0x72, 0x21], found: 'une archive compressée' }
];

/** Streams of the old Office files (MS-CFB directory entries, names in UTF-16). */
const OLE2_STREAMS: { stream: string; found: string }[] = [
	{ stream: 'Workbook', found: 'un ancien classeur Excel (.xls)' },
	{ stream: 'Book', found: 'un ancien classeur Excel (.xls)' },
	{ stream: 'WordDocument', found: 'un ancien document Word (.doc)' },
	{ stream: 'PowerPoint Document', found: 'un ancien diaporama (.ppt)' }
];

const TAGGED = /^<(?:\?xml|!doctype|!--|(?:html|head|body|table|meta|script|style|workbook)[\s>])/i;
const PAGE = /<!doctype\s+html|<(?:html|head|body|table|meta|script|style)[\s>]/i;
const SAMPLE = 4096;

export type FileNature =
	{ kind: 'empty' | 'zip' | 'encrypted' | 'text' } | { kind: 'other'; found: string };

/** What a file is, by its content alone: its name is only what somebody typed. */
export function natureOf(bytes: Uint8Array): FileNature {
	// A download that never arrived is often a file of zeros.
	if (bytes.every((byte) => byte === 0)) return { kind: 'empty' };
	if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) {
		return { kind: 'zip' };
	}
	if (startsWith(bytes, OLE2)) return ole2Nature(bytes);
	const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes));
	if (known) return { kind: 'other', found: known.found };
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
	if (start.includes('%PDF-')) return { kind: 'other', found: 'un document PDF' };
	return textNature(start, bytes);
}

function textNature(start: string, bytes: Uint8Array): FileNature {
	const opening = start
		.replace(/^ï»¿|^(?:ÿþ|þÿ)/, '')
		.replaceAll('\0', '')
		.trimStart();
	if (TAGGED.test(opening)) {
		const found = PAGE.test(opening) ? 'une page web (HTML)' : 'un fichier XML';
		return { kind: 'other', found };
	}
	if (bytes.includes(0) && !looksUtf16(bytes)) {
		return { kind: 'other', found: 'un fichier qui n’est ni un tableau ni du texte' };
	}
	return { kind: 'text' };
}

/** UTF-16 says so in its first two bytes, or shows every other byte at zero. */
function looksUtf16(bytes: Uint8Array): boolean {
	if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
	const sample = bytes.subarray(0, SAMPLE);
	const zeros = sample.filter((byte) => byte === 0).length;
	return zeros > sample.length * 0.4 && zeros < sample.length * 0.6;
}

function ole2Nature(bytes: Uint8Array): FileNature {
	const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const holds = (stream: string) => content.includes(Buffer.from(`${stream}\0`, 'utf16le'));
	if (holds('EncryptedPackage')) return { kind: 'encrypted' };
	const known = OLE2_STREAMS.find(({ stream }) => holds(stream));
	return { kind: 'other', found: known?.found ?? 'un document d’un ancien format' };
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}
