import { openCompiler } from '#lib/platform/documents/pdf/compile-pdf.ts';
import { assertComplete } from '#lib/platform/documents/pdf/incomplete-document.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { type Guide, type GuideText, TEXTS, type TextName } from '../domain/guide.ts';
import { type GuidePaperFormat, guidePaper } from '../index.ts';

/** The three papers that somebody may ask for. */
export const FORMATS = [
	{ size: 'a4', isLarge: false },
	{ size: 'a4', isLarge: true },
	{ size: 'a5', isLarge: true }
] as const;

/** The texts that a guide has. */
export function textsOf({ texts }: Guide): [TextName, GuideText][] {
	return TEXTS.flatMap((name) => (texts[name] ? [[name, texts[name]] as const] : [])).map(
		([name, text]) => [name, text]
	);
}

/** A guide as it is when all of it has been read: the longest that it can be. */
export function wholePaper(
	guide: Guide,
	name: TextName,
	format: Pick<GuidePaperFormat, 'size' | 'isLarge'>
): WrittenDocument {
	return guidePaper(
		{
			name,
			text: guide.texts[name]!,
			minutes: guide.minutes,
			price: guide.price?.label ?? null,
			sheet: guide.sheet,
			sites: Object.fromEntries(
				guide.facts.map(({ id, page }) => [id, { url: page, host: new URL(page).host }])
			),
			readOn: '2026-11-30',
			lookAgainOn: guide.lookAgainOn,
			isExample: true,
			phone: { centre: 'Centre social Jacques Brel', written: '01 23 45 67 89' },
			address: `https://declic.centre-jacques-brel.fr/guides/${guide.id}`
		},
		{ ...format, author: 'Centre social Jacques Brel', day: '2026-11-30' }
	);
}

const compile = openCompiler();

export function printed(paper: WrittenDocument): Uint8Array {
	assertComplete(paper);
	return compile(paper);
}
