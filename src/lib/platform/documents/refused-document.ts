import { neededTooMuch } from '#lib/platform/threads/open-thread.ts';
import { ProcessEnded } from '#lib/platform/processes/ask-process.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

type DocumentRefusal = Refusal<'too-long' | 'crowded'> & { status: number };

/** A document that cannot be made as it is asked for. Its page says why (src/hooks/with-refused-document.ts). */
export class RefusedDocument extends Error {
	readonly refusal: DocumentRefusal;

	constructor(refusal: DocumentRefusal, cause?: unknown) {
		super(refusal.refusal, { cause });
		this.name = 'RefusedDocument';
		this.refusal = refusal;
	}
}

const TOO_LONG = refuse(
	'too-long',
	'Ce document est trop long pour être fait d’un seul coup\u00a0: choisissez moins de photos, moins de personnes ou une période plus courte, puis recommencez.',
	{ status: 422 }
);

const CROWDED = refuse(
	'crowded',
	'Beaucoup de documents se préparent en même temps. Attendez une minute, puis recommencez.',
	{ status: 503 }
);

/** A document that would wait behind too many others. */
export const crowded = (): RefusedDocument => new RefusedDocument(CROWDED);

/** A document that takes more memory, or more time, than it may. */
export const tooLong = (cause: unknown): RefusedDocument => new RefusedDocument(TOO_LONG, cause);

/**
 * Ended by a bound: it is killed by whoever counts its time or its memory, and the bound of its objects aborts it.
 * Whatever else ends it is a fault of ours.
 */
const BOUNDS = new Set(['SIGKILL', 'SIGABRT']);

/** Whether what made a document was ended by a bound, and not by a fault, or before it had begun. */
export function passedItsBounds(error: unknown): boolean {
	if (error instanceof ProcessEnded) return error.wasAnswering && BOUNDS.has(error.by);
	return neededTooMuch(error);
}
