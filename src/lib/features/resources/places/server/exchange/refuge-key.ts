import { createHash, createHmac } from 'node:crypto';
import { foldText } from '#lib/shared/person-name.ts';

/** By which a refuge is known again from one file to the next, and which says nothing of its file. */
export function refugeKey(key: Buffer, source: string | null, id: string): Buffer {
	return createHmac('sha256', key)
		.update(`place\n${source ?? ''}\n${id}`)
		.digest();
}

/** The name of a line whose file gives it none. */
export function madeId(parts: readonly (string | null | undefined)[]): string {
	const digest = createHash('sha256').update(parts.map((part) => foldText(part ?? '')).join('\n'));
	return `lieu-${digest.digest('hex').slice(0, 20)}`;
}
