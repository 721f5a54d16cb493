import { sayHome } from '#lib/features/neighbourhood/contributions/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { tellAskedTheme } from './read-asked-theme.ts';
import { aroundSaying, whoReads } from './who-reads.ts';

/** By which door somebody speaks, and who reads. */
export async function loadEntrance(event: { locals: App.Locals; url: URL }, text: PublicText) {
	const read = await whoReads(event);
	const theme = tellAskedTheme(read.theme, text);
	const addressIn = (other: PublicText) => sayHome(other, read.named, theme?.id);
	return {
		around: aroundSaying(event, read, { text, addressIn }),
		centres: read.readers.map(({ slug, name, town }) => ({ slug, name, town })),
		chosen: read.reader?.slug ?? null,
		theme
	};
}
