export type DroppedFile = { name: string; bytes: Uint8Array };

/** Several files in one buffer: a JSON header (names and lengths), then their bytes. */
export function pack(files: DroppedFile[]): Buffer {
	const header = Buffer.from(
		JSON.stringify(files.map(({ name, bytes }) => ({ name, length: bytes.length })))
	);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(header.length);
	return Buffer.concat([length, header, ...files.map((file) => file.bytes)]);
}

export function unpack(packed: Buffer): DroppedFile[] {
	const headerEnd = 4 + packed.readUInt32BE(0);
	const header = JSON.parse(packed.subarray(4, headerEnd).toString()) as {
		name: string;
		length: number;
	}[];
	let offset = headerEnd;
	return header.map(({ name, length }) => {
		const bytes = packed.subarray(offset, offset + length);
		offset += length;
		return { name, bytes };
	});
}
