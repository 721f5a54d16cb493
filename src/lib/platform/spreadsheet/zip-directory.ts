import { refuse } from './workbook-refusal.ts';

/** One file of a zip, as its central directory declares it; nothing has been inflated. */
export type ZipEntry = {
	name: string;
	method: number;
	encrypted: boolean;
	crc: number;
	compressedSize: number;
	size: number;
	/** Where its local header starts, in bytes. */
	offset: number;
};

const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const IN_ZIP64 = 0xffffffff;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** The directory of a zip (APPNOTE.TXT 4.3); throws a refusal when there is none to read. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	const entries: ZipEntry[] = [];
	try {
		let position = directoryStart(view, end);
		while (position + ENTRY_LENGTH <= end && view.getUint32(position, true) === ENTRY_SIGNATURE) {
			const nameLength = view.getUint16(position + 28, true);
			const extraLength = view.getUint16(position + 30, true);
			const nameStart = position + ENTRY_LENGTH;
			const declared = {
				name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength)),
				encrypted: (view.getUint16(position + 8, true) & 1) === 1,
				method: view.getUint16(position + 10, true),
				crc: view.getUint32(position + 16, true),
				compressedSize: view.getUint32(position + 20, true),
				size: view.getUint32(position + 24, true),
				offset: view.getUint32(position + 42, true)
			};
			entries.push(withZip64Sizes(declared, view, nameStart + nameLength, extraLength));
			position = nameStart + nameLength + extraLength + view.getUint16(position + 32, true);
		}
	} catch (error) {
		if (error instanceof RangeError) throw refuse.corrupt();
		throw error;
	}
	const announced = view.getUint16(end + 10, true);
	if (announced !== 0xffff && announced !== entries.length) throw refuse.corrupt();
	return entries;
}

function findEnd(view: DataView): number {
	const earliest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
	for (let position = view.byteLength - END_LENGTH; position >= earliest; position--) {
		if (view.getUint32(position, true) === END_SIGNATURE) return position;
	}
	throw refuse.corrupt();
}

function directoryStart(view: DataView, end: number): number {
	const start = view.getUint32(end + 16, true);
	if (start !== IN_ZIP64) return start;
	const locator = end - 20;
	if (view.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE) throw refuse.corrupt();
	const end64 = Number(view.getBigUint64(locator + 8, true));
	if (view.getUint32(end64, true) !== END64_SIGNATURE) throw refuse.corrupt();
	return Number(view.getBigUint64(end64 + 48, true));
}

/** Some writers use the 64-bit fields even in small files: the extra field 0x0001 then holds them. */
function withZip64Sizes(
	entry: ZipEntry,
	view: DataView,
	extraStart: number,
	extraLength: number
): ZipEntry {
	const wide = { ...entry };
	for (let position = extraStart; position + 4 <= extraStart + extraLength;) {
		if (view.getUint16(position, true) === 1) {
			let field = position + 4;
			for (const key of ['size', 'compressedSize', 'offset'] as const) {
				if (entry[key] !== IN_ZIP64) continue;
				wide[key] = Number(view.getBigUint64(field, true));
				field += 8;
			}
		}
		position += 4 + view.getUint16(position + 2, true);
	}
	return wide;
}
