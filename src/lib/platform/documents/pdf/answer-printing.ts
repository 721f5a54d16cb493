import { answerParent } from '#lib/platform/processes/answer-parent.ts';
import { askThread } from '#lib/platform/threads/ask-thread.ts';
import { neededTooMuch } from '#lib/platform/threads/open-thread.ts';
import type { Drawable } from './compile-pdf.ts';

/** The document, or why the compiler refuses it, in its words, or that it would fill what its objects may hold. */
export type Printed = { bytes: Uint8Array } | { failure: string; isTooLong: boolean };

/**
 * In a process of printing: the compiler has a thread of its own in it, so that this one watches what they hold.
 * Beyond `mostHeapMb` of objects, the thread ends and the document is said to be too long; beyond `mostMemoryMb` of
 * all, the process ends.
 */
export function answerPrinting({
	mostMemoryMb,
	mostHeapMb
}: {
	mostMemoryMb: number;
	mostHeapMb: number;
}): void {
	// In the sources it stands beside; the build gives a thread a file of its own (vite.config.ts).
	const ask = askThread<Drawable, Uint8Array>(new URL('./pdf-worker.ts', import.meta.url), {
		mostHeapMb
	});
	answerParent<Drawable, Printed>(
		(document) =>
			ask(document).then(
				(bytes) => ({ bytes }),
				(error: unknown) => ({
					failure: error instanceof Error ? error.message : String(error),
					isTooLong: neededTooMuch(error)
				})
			),
		{ mostMemoryMb }
	);
}
