import { gzipSync } from 'node:zlib';

/** What a browser that knows nothing yet receives of a page: itself, its styles, its typeface. */
export async function weighPage(origin: string, path: string, cookie = ''): Promise<number> {
	const get = async (url: string) => {
		const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
		return Buffer.from(await answer.arrayBuffer());
	};
	const packed = await fetch(origin + path, { headers: { 'accept-encoding': 'gzip', cookie } });
	const page = await packed.text();
	const files = new Set(
		[...page.matchAll(/(?:href|src)="(\/_app\/[^"]+|\/[^"]+\.js)"/g)].map(([, file]) => file!)
	);
	let bytes = gzipSync(page).byteLength;
	for (const file of files) {
		const own = await get(origin + file);
		bytes += /\.(?:css|js)$/.test(file) ? gzipSync(own).byteLength : own.byteLength;
	}
	// The typeface of the language is named by its style, and comes when a letter of it is met.
	if (path.startsWith('/ar')) bytes += await arabic(origin, [...files], get);
	return bytes;
}

async function arabic(origin: string, files: string[], get: (url: string) => Promise<Buffer>) {
	for (const file of files.filter((name) => name.endsWith('.css'))) {
		const font = /url\(["']?([^)"']*declic-arabic[^)"']*)/.exec(String(await get(origin + file)));
		if (font) return (await get(new URL(font[1]!, origin + file).href)).byteLength;
	}
	throw new Error('the page in Arabic names no typeface');
}
