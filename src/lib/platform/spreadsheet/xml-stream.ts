import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LIMITS } from './limits.ts';
import { refuse } from './workbook-refusal.ts';

/** Prefixes chosen here for the namespaces we read, whatever prefixes a file chose. */
const PREFIXES: Record<string, string> = {
	'': '',
	'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
	'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
	'http://schemas.openxmlformats.org/package/2006/relationships': '',
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
	'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
	'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office:',
	'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table:',
	'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text:',
	'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style:',
	'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest:',
	'http://openoffice.org/2001/manifest': 'manifest:'
};

export type XmlHandler = {
	open(name: string, attribute: (name: string) => string | undefined): void;
	text?(text: string): void;
	close?(name: string): void;
};

/**
 * Reads XML as it arrives. Malformed XML is refused as corrupt, and so is nesting no spreadsheet has
 * and any DOCTYPE (entities are the classic bomb), except where old programs did write one.
 */
export async function readXml(
	pieces: AsyncIterable<string>,
	handler: XmlHandler,
	doctype: 'refused' | 'ignored' = 'refused'
): Promise<void> {
	const parser = new SaxesParser({ xmlns: true });
	let depth = 0;
	let attributes = 0;
	const corrupt = () => {
		throw refuse.corrupt();
	};
	parser.on('error', corrupt);
	if (doctype === 'refused') parser.on('doctype', corrupt);
	parser.on('opentagstart', () => {
		attributes = 0;
		if (++depth > LIMITS.xmlDepth) corrupt();
	});
	parser.on('attribute', () => {
		if (++attributes > LIMITS.xmlAttributes) corrupt();
	});
	parser.on('opentag', (tag) => handler.open(nameOf(tag), (name) => attributeOf(tag, name)));
	parser.on('text', (text) => handler.text?.(text));
	parser.on('cdata', (text) => handler.text?.(text));
	parser.on('closetag', (tag) => {
		depth--;
		handler.close?.(nameOf(tag));
	});
	for await (const piece of pieces) parser.write(piece);
	parser.close();
}

function nameOf({ uri, local }: { uri: string; local: string }): string {
	return (PREFIXES[uri] ?? 'foreign:') + local;
}

/** Nearly every file uses the prefixes above, so its own name is tried before its namespace. */
function attributeOf(tag: SaxesTagNS, name: string): string | undefined {
	const direct = tag.attributes[name];
	if (direct && nameOf(direct) === name) return direct.value;
	if (!name.includes(':')) return undefined;
	for (const key in tag.attributes) {
		const attribute = tag.attributes[key]!;
		if (name.endsWith(attribute.local) && nameOf(attribute) === name) return attribute.value;
	}
	return undefined;
}
