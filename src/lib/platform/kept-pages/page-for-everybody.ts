import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import type { ReadyPage } from './kept-pages.ts';

const pack = promisify(gzip);

/** Of a page, these are its own; the others are made for each answer. */
const OWN_HEADERS = ['content-type', 'content-security-policy', 'link', 'vary', 'content-language'];

/** The page of an answer that may be given to everybody; null: it may not. */
export async function pageForEverybody(answer: Response): Promise<ReadyPage | null> {
	if (answer.status !== 200 || answer.headers.has('set-cookie')) return null;
	const body = Buffer.from(await answer.clone().arrayBuffer());
	// The key of a form is drawn for one reader.
	if (body.includes(`name="${POST_KEY_FIELD}"`)) return null;
	const headers = OWN_HEADERS.flatMap((name): [string, string][] => {
		const said = answer.headers.get(name);
		return said ? [[name, said]] : [];
	});
	const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	// A picture is as small as it gets.
	const isPicture = answer.headers.get('content-type')?.startsWith('image/');
	return { headers, body, packed: isPicture ? body : await pack(body), etag };
}
