import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const TYPES = { mp3: 'audio/mpeg', m4a: 'audio/mp4' };

/** The MP3 of that file. A voice is short: it is read whole. */
export async function sendSound(request: Request, path: string): Promise<Response> {
	// Its address names what it says: another sound has another.
	return send(request, await readFile(path), 'mp3', 'public, max-age=31536000, immutable');
}

/** What somebody said. Removed, it is heard no more: a browser that kept it asks each time. */
export function sendRecording(
	request: Request,
	{ bytes, kind }: { bytes: Buffer; kind: keyof typeof TYPES }
): Response {
	return send(request, bytes, kind, 'private, no-cache');
}

/**
 * A sound, whole or the part that is asked for: a telephone first asks for two bytes, and plays nothing
 * where it is not given just these.
 */
function send(request: Request, bytes: Buffer, kind: keyof typeof TYPES, kept: string): Response {
	const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
	const headers = {
		'content-type': TYPES[kind],
		'accept-ranges': 'bytes',
		'cache-control': kept,
		etag
	};
	if (namesIt(request.headers.get('if-none-match'), etag)) {
		return new Response(null, { status: 304, headers });
	}
	const part = askedPart(request.headers, bytes.length, etag);
	if (part === 'whole') {
		return new Response(new Uint8Array(bytes), {
			headers: { ...headers, 'content-length': String(bytes.length) }
		});
	}
	if (part === 'impossible') {
		return new Response(null, {
			status: 416,
			headers: {
				'accept-ranges': 'bytes',
				'cache-control': 'no-store',
				'content-range': `bytes */${bytes.length}`
			}
		});
	}
	const { first, last } = part;
	return new Response(new Uint8Array(bytes.subarray(first, last + 1)), {
		status: 206,
		headers: {
			...headers,
			'content-length': String(last + 1 - first),
			'content-range': `bytes ${first}-${last}/${bytes.length}`
		}
	});
}

function namesIt(asked: string | null, etag: string): boolean {
	const named = asked?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
	return named.includes(etag) || named.includes('*');
}

type Part = { first: number; last: number };

/**
 * RFC 9110, 14.2: several parts, another unit, and words that mean nothing are answered by the whole;
 * so is the rest of another sound than this one.
 */
function askedPart(headers: Headers, size: number, etag: string): Part | 'whole' | 'impossible' {
	const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range')?.trim() ?? '') ?? [];
	const of = headers.get('if-range');
	if ((!from && !to) || (of !== null && of !== etag)) return 'whole';
	const [first, last] = from
		? [Number(from), to ? Number(to) : size - 1]
		: [Math.max(0, size - Number(to)), size - 1];
	if (from && to && last < first) return 'whole';
	return first < size && last >= first ? { first, last: Math.min(last, size - 1) } : 'impossible';
}
