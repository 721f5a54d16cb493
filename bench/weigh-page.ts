import { gzipSync } from 'node:zlib';

const get = async (url: string) => {
	const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
	return Buffer.from(await answer.arrayBuffer());
};

/** What a browser that knows nothing yet receives of a page: itself, its styles, its scripts, its typeface. */
export async function weighPage(origin: string, path: string, cookie = ''): Promise<number> {
	const { page, files } = await readWhole(origin, path, cookie);
	let bytes = gzipSync(page).byteLength;
	for (const [file, own] of files) bytes += weigh(file, own);
	// The typeface of the language is named by its style, and comes when a letter of it is met.
	if (path.startsWith('/ar')) bytes += await arabic(origin, files);
	return bytes;
}

/** Of the same, its scripts alone. */
export async function weighScripts(origin: string, path: string, cookie = ''): Promise<number> {
	const { files } = await readWhole(origin, path, cookie);
	let bytes = 0;
	for (const [file, own] of files) if (file.endsWith('.js')) bytes += weigh(file, own);
	return bytes;
}

const weigh = (file: string, own: Buffer) =>
	/\.(?:css|js)$/.test(file) ? gzipSync(own).byteLength : own.byteLength;

/** The page, and each file that it names, or that a script of these names. */
async function readWhole(origin: string, path: string, cookie: string) {
	const packed = await fetch(origin + path, { headers: { 'accept-encoding': 'gzip', cookie } });
	const page = await packed.text();
	const names = new Set(
		[...page.matchAll(/(?:href|src)="(\/_app\/[^"]+|\/[^"]+\.js)"/g)].map(([, file]) => file!)
	);
	const files = new Map<string, Buffer>();
	// What is added while a set is gone through is gone through too.
	for (const file of names) {
		const own = await get(origin + file);
		files.set(file, own);
		if (file.endsWith('.js')) for (const next of importsOf(file, String(own))) names.add(next);
	}
	return { page, files };
}

/** Where the scripts are that a script begins by asking for. */
const importsOf = (file: string, script: string): string[] =>
	[...script.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)].map(
		([, next]) => new URL(next!, `http://site${file}`).pathname
	);

async function arabic(origin: string, files: ReadonlyMap<string, Buffer>): Promise<number> {
	for (const [file, own] of files) {
		const font = /url\(["']?([^)"']*declic-arabic[^)"']*)/.exec(
			file.endsWith('.css') ? String(own) : ''
		);
		if (font) return (await get(new URL(font[1]!, origin + file).href)).byteLength;
	}
	throw new Error('the page in Arabic names no typeface');
}
