import { createHash } from 'node:crypto';

/**
 * The reference of sixteen bits that a message leaves with where the protocol carries one (SMPP 3.4, 5.3.2.17):
 * found again from its own identifier, so that nothing has to be written for it.
 */
export function messageReference(id: string): number {
	return createHash('sha256').update(id).digest().readUInt16BE();
}
