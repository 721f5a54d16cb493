import { neededTooMuch } from '#lib/platform/threads/open-thread.ts';
import { ProcessEnded } from '#lib/platform/processes/ask-process.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

type DocumentRefusal = Refusal<'too-long' | 'crowded' | 'no-room'> & { status: number };

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

const NO_ROOM = refuse(
	'no-room',
	'Beaucoup de travaux se font en même temps, et la place manque pour ce document. Attendez une minute, puis recommencez.',
	{ status: 503 }
);

/** A document that would wait behind too many others. */
export const crowded = (): RefusedDocument => new RefusedDocument(CROWDED);

/** A document that takes more memory, or more time, than it may. */
export const tooLong = (cause: unknown): RefusedDocument => new RefusedDocument(TOO_LONG, cause);

/** A document that takes more memory than the rest of the application leaves now. */
export const noRoom = (cause: unknown): RefusedDocument => new RefusedDocument(NO_ROOM, cause);

/**
 * Ended by a bound: it is killed by whoever counts its time or its memory, and the bound of its objects aborts it.
 * Whatever else ends it is a fault of ours.
 */
const BOUNDS = new Set(['SIGKILL', 'SIGABRT']);

/** Why a document was not made, from what ended the process or the thread that made it; a fault stays what it is. */
export function whyNotMade(error: unknown): unknown {
	if (error instanceof ProcessEnded) {
		if (error.lackedRoom) return noRoom(error);
		return error.wasAnswering && BOUNDS.has(error.by) ? tooLong(error) : error;
	}
	return neededTooMuch(error) ? tooLong(error) : error;
}
