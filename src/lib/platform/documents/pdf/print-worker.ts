/** The process of printing: the compiler has a thread of its own in it, so that this one watches what they hold. */
import { answerParent } from '#lib/platform/processes/answer-parent.ts';
import { askThread } from '#lib/platform/threads/ask-thread.ts';
import type { Drawable } from './compile-pdf.ts';

/** The document, or why the compiler refuses it, in its words. */
export type Printed = { bytes: Uint8Array } | { failure: string };

/** A thousand letters take 260 MB, a table of three thousand lines 300, twenty photos full of details 410. */
const MOST_MEMORY_MB = 420;
/** Of those, what is written before it is drawn, and after. */
const MOST_HEAP_MB = 256;

// In the sources it stands beside; the build gives a thread a file of its own (vite.config.ts).
const ask = askThread<Drawable, Uint8Array>(new URL('./pdf-worker.ts', import.meta.url), {
	mostHeapMb: MOST_HEAP_MB
});

answerParent<Drawable, Printed>(
	(document) =>
		ask(document).then(
			(bytes) => ({ bytes }),
			(error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) })
		),
	{ mostMemoryMb: MOST_MEMORY_MB }
);
