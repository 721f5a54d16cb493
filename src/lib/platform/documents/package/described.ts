import type { BesideBlock, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { IncompleteDocument } from '../pdf/incomplete-document.ts';
import { legalLine } from './legal-text.ts';

/**
 * Throws `IncompleteDocument` on a picture that a blind reader would not know of (RGAA 4.1, 1.1),
 * or that is missing from the document: nothing is written then.
 */
export function requireDescribedPictures({ blocks, pictures }: WrittenDocument): void {
	for (const block of blocks) {
		if (block.kind === 'beside') requireDescribedDrawings(block);
		if (block.kind === 'chart' && isBlank(block.summary)) {
			throw new IncompleteDocument(
				'no-summary',
				'Un graphique du document n’a pas de phrase qui dit ce qu’il montre.'
			);
		}
		if (block.kind !== 'picture') continue;
		if (isBlank(block.alternative)) {
			throw new IncompleteDocument(
				'no-alternative',
				'Une photo du document n’a pas de description. Écrivez ce qu’elle montre, puis recommencez.'
			);
		}
		if (!Object.hasOwn(pictures, block.fileId)) {
			throw new IncompleteDocument('no-picture', 'Une photo du document est introuvable.');
		}
	}
}

function requireDescribedDrawings({ alternative, blocks }: BesideBlock): void {
	if (isBlank(alternative)) {
		throw new IncompleteDocument('no-alternative', 'Un dessin du document n’a pas de description.');
	}
	for (const block of blocks) if (block.kind === 'beside') requireDescribedDrawings(block);
}

function isBlank(words: string): boolean {
	return legalLine(words) === '';
}
