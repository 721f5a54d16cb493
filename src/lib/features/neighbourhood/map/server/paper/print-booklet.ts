import { createHash } from 'node:crypto';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { workForOthersToo } from '#lib/platform/threads/breathe.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';

/** Of a few towns and chapters: those that are asked again and again. */
const MOST_KEPT = 12;
/** At once: the others who print, a team at its desk, wait behind. */
const MOST_AT_ONCE = 2;

/** Said to who comes when others print. */
export const PRESS_BUSY =
	'Plusieurs livrets s’impriment en ce moment. Recommencez dans une minute.';

type Printing = Promise<Uint8Array>;

/**
 * The paper as a PDF, printed once for all who ask for the same; anybody may ask, without an account, so only a few
 * are made at once and the others are told to come back (null).
 */
export function openPress(print: (paper: WrittenDocument) => Printing = renderPdf) {
	const kept = new Map<string, Printing>();
	let making = 0;
	return async (paper: WrittenDocument): Promise<Uint8Array | null> => {
		const key = createHash('sha256').update(JSON.stringify(paper)).digest('base64');
		const known = kept.get(key);
		if (!known && making >= MOST_AT_ONCE) return null;
		kept.delete(key);
		const printing = known ?? counted(print, paper);
		// The last asked for is kept longest.
		kept.set(key, printing);
		if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
		return printing.catch((failure: unknown) => {
			kept.delete(key);
			throw failure;
		});
	};

	function counted(work: typeof print, paper: WrittenDocument): Printing {
		making++;
		return workForOthersToo(() => work(paper)).finally(() => making--);
	}
}

export const printBooklet = openPress();
