import {
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	sign
} from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { putFile } from './put-file.mjs';
import { zip } from './zip.mjs';

const STRIP = join(dirname(fileURLToPath(import.meta.url)), '../strip');

/**
 * The extension, packed for this machine with a key of its own: Chromium takes it from the agent and
 * from nobody else.
 */
export function packStrip({ origin, port, state, countdown }) {
	const key = ownKey(join(state, 'bandeau.pem'));
	const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
	const hash = createHash('sha256').update(publicKey).digest().subarray(0, 16);
	const id = hash
		.toString('hex')
		.replaceAll(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
	const files = readdirSync(STRIP)
		.sort()
		.map((name) => [name, prepared(name, origin, countdown)]);
	const version = JSON.parse(files.find(([name]) => name === 'manifest.json')[1]).version;
	return { id, crx: pack(zip(files), key, publicKey, hash), update: update(id, port, version) };
}

/** Only the manifest knows which address is the kiosk's own, and how long it waits. */
function prepared(name, origin, countdown) {
	const text = readFileSync(join(STRIP, name));
	if (name !== 'manifest.json') return text;
	const { protocol, hostname } = new URL(origin);
	// A pattern of an extension says no port: the scripts look at the whole address themselves.
	const own = `${protocol}//${hostname}/*`;
	const addressed = text
		.toString()
		.replaceAll('https://borne.invalid/*', own)
		.replaceAll('https://borne.invalid', origin);
	const manifest = JSON.parse(addressed);
	return Buffer.from(JSON.stringify({ ...manifest, declic: { ...manifest.declic, ...countdown } }));
}

function ownKey(file) {
	if (existsSync(file)) return createPrivateKey(readFileSync(file));
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	putFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
	return privateKey;
}

function pack(archive, key, publicKey, hash) {
	const signedData = field(1, hash);
	const signature = sign(
		'sha256',
		Buffer.concat([Buffer.from('CRX3 SignedData\0'), u32(signedData.length), signedData, archive]),
		key
	);
	const proof = Buffer.concat([field(1, publicKey), field(2, signature)]);
	const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
	return Buffer.concat([Buffer.from('Cr24'), u32(3), u32(header.length), header, archive]);
}

function update(id, port, version) {
	return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}">
<updatecheck codebase="http://127.0.0.1:${port}/bandeau.crx" version="${version}"/>
</app></gupdate>`;
}

function u32(number) {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(number);
	return bytes;
}

function varint(number) {
	const bytes = [];
	for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
	return Buffer.from([...bytes, number]);
}

function field(id, bytes) {
	return Buffer.concat([varint((id << 3) | 2), varint(bytes.length), bytes]);
}
