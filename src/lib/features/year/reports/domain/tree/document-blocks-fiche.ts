import type { Block, PictureBlock, QuoteBlock } from '#lib/shared/document/blocks.ts';
import type { FicheNode, PhotoNode, QuoteNode, RubricNode } from './document.ts';

/** False for a photo withdrawn since: it leaves the document, caption and all. */
export type HasPicture = (fileId: string) => boolean;

/**
 * A fiche under a heading of this level: the annex's rubrics in its words and order, then what was
 * said and the photos (study-2.6). An empty rubric keeps its heading.
 */
export function ficheBlocks(fiche: FicheNode, level: 1 | 2, hasPicture: HasPicture): Block[] {
	const banner = fiche.rubrics.find((rubric) => rubric.key === 'name')?.heading;
	const rubrics = fiche.rubrics.filter((rubric) => rubric.key !== 'name');
	return [
		...(banner ? [{ kind: 'paragraph', text: banner } as const] : []),
		{ kind: 'heading', level, text: fiche.name },
		...rubrics.flatMap((rubric) => rubricBlocks(rubric, level === 1 ? 2 : 3)),
		...fiche.quotes.map(quoteBlock),
		...fiche.photos.flatMap((photo) => photoBlocks(photo, hasPicture))
	];
}

function rubricBlocks(rubric: RubricNode, level: 2 | 3): Block[] {
	const lines = [...(rubric.subheading ? [rubric.subheading] : []), ...rubric.paragraphs];
	return [
		{ kind: 'heading', level, text: rubric.heading },
		...lines.map((text): Block => ({ kind: 'paragraph', text }))
	];
}

/** What somebody said of the workshop, and who she is in a few words (study-2.6). */
export function quoteBlock({ text, source }: QuoteNode): QuoteBlock {
	return { kind: 'quote', text, source };
}

/** A photo whose consent is recorded, with its description; nothing once it is withdrawn. */
export function photoBlocks(photo: PhotoNode, hasPicture: HasPicture): PictureBlock[] {
	if (!hasPicture(photo.fileId)) return [];
	const { fileId, alternative, caption } = photo;
	return [{ kind: 'picture', fileId, alternative, caption }];
}
