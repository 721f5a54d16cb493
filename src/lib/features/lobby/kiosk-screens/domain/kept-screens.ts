import { PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';

/** A guide, and what is known of each of its texts. */
export type Outline = {
	guide: string;
	texts: readonly { text: PublicText; steps: number; digest: string }[];
};

/** What a kiosk keeps for when the network is gone: each screen, and what says whether it has changed. */
export type KeptScreens = {
	pages: { href: string; stamp: string }[];
	/** Screens that change with the days: brought up to date each time. */
	weekly: string[];
};

/** Where a screen of the kiosk is, in a text. */
const addressOf = (text: PublicText, rest = '') =>
	`/borne${text === 'fr' ? '' : `/${text}`}${rest && `/${rest}`}`;

/** Screens that are the same for every guide and every exercise. */
const COMMON = ['', 'guides', 'exercices', 'fini', 'sans-reseau'];

/**
 * The screens that serve without network, for those guides and exercises. `house` is known by its stamp:
 * the release, the names of the centre and of the kiosk, its telephone, the week.
 */
export function keptScreens(
	guides: readonly Outline[],
	exercises: readonly string[],
	house: string
): KeptScreens {
	const pages = PUBLIC_TEXTS.flatMap((text) =>
		COMMON.map((rest) => ({ href: addressOf(text, rest), stamp: house }))
	);
	for (const id of exercises)
		pages.push({ href: addressOf('fr', `exercices/${id}`), stamp: house });
	for (const { guide, texts } of guides) {
		for (const { text, steps, digest } of texts) {
			const stamp = `${house} ${digest}`;
			const at = (rest: string) => ({ href: addressOf(text, `guides/${guide}${rest}`), stamp });
			pages.push(at(''));
			for (let step = 1; step <= steps; step += 1) pages.push(at(`/etape/${step}`));
			pages.push(at('/papiers.pdf'));
		}
	}
	return { pages, weekly: PUBLIC_TEXTS.map((text) => addressOf(text, 'ateliers')) };
}
