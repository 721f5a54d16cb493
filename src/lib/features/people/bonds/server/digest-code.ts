import { createHash } from 'node:crypto';

/** What is kept of a code: enough to know it again, never to tell it. */
export function digestCode(code: string): Buffer {
	return createHash('sha256').update(`declic link ${code}`).digest();
}
