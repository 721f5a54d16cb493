const TABLE = Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	return value >>> 0;
});

/** An archive of a few small files, as they are: enough for an extension, and needs no package. */
export function zip(files) {
	const bodies = [];
	const entries = [];
	let at = 0;
	for (const [name, body] of files) {
		const title = Buffer.from(name);
		const about = Buffer.concat([
			...[20, 0x800, 0, 0, 0x21].map(u16),
			...[checksum(body), body.length, body.length].map(u32),
			...[title.length, 0].map(u16)
		]);
		const whole = Buffer.concat([u32(0x04034b50), about, title, body]);
		const place = [...[0, 0, 0].map(u16), ...[0, at].map(u32)];
		entries.push(Buffer.concat([u32(0x02014b50), u16(20), about, ...place, title]));
		bodies.push(whole);
		at += whole.length;
	}
	const list = Buffer.concat(entries);
	const end = [
		u32(0x06054b50),
		...[0, 0, files.length, files.length].map(u16),
		...[list.length, at].map(u32),
		u16(0)
	];
	return Buffer.concat([...bodies, list, ...end]);
}

function checksum(body) {
	let value = ~0;
	for (const byte of body) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
	return ~value >>> 0;
}

function u16(number) {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(number);
	return bytes;
}

function u32(number) {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(number);
	return bytes;
}
