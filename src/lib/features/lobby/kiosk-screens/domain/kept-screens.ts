import { PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';
import { TILES } from './tiles.ts';

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
	/** What no screen names before it is pressed. */
	files: { href: string; stamp: string }[];
};

/** Where a screen of the kiosk is, in a text. */
const addressOf = (text: PublicText, rest = '') =>
	`/borne${text === 'fr' ? '' : `/${text}`}${rest && `/${rest}`}`;

/** Screens that are the same for every guide and every exercise. */
const COMMON = ['', 'exercices', 'fini', 'sans-reseau', 'sans-reseau?quoi=lire'];
/** Where guides are looked for, and those of each subject. */
const LISTS = ['guides', ...TILES.map(({ code }) => `guides?sujet=${code}`)];

/** Of the neighbourhood: the needs that have a tile, the places whose card is kept, and the map with its files. */
export type KeptPlaces = {
	needs: readonly string[];
	cards: readonly string[];
	files: KeptScreens['files'];
	stamp: string;
};

/** The places are told in French, plain or easy. */
const PLACE_TEXTS = ['fr', 'facile'] as const;

/**
 * The screens that serve without network, for those guides, exercises and places. `house` is known by its stamp:
 * the release, the names of the centre and of the kiosk, its telephone, the week.
 */
export function keptScreens(
	guides: readonly Outline[],
	exercises: readonly string[],
	{ needs, cards, files, stamp: ofPlaces }: KeptPlaces,
	house: string
): KeptScreens {
	const pages = PUBLIC_TEXTS.flatMap((text) =>
		COMMON.map((rest) => ({ href: addressOf(text, rest), stamp: house }))
	);
	const ofGuides = guides.flatMap(({ texts }) => texts.map(({ digest }) => digest)).join(' ');
	for (const text of PUBLIC_TEXTS) {
		const stamp = `${house} ${ofGuides}`;
		pages.push(...LISTS.map((rest) => ({ href: addressOf(text, rest), stamp })));
	}
	for (const id of exercises)
		pages.push({ href: addressOf('fr', `exercices/${id}`), stamp: house });
	for (const text of PLACE_TEXTS) {
		const asked = needs.map((need) => `lieux?besoin=${need}`);
		const told = cards.map((id) => `lieux/${id}`);
		for (const rest of ['lieux', 'lieux/carte', ...asked, ...told])
			pages.push({ href: addressOf(text, rest), stamp: `${house} ${ofPlaces}` });
	}
	for (const { guide, texts } of guides) {
		for (const { text, steps, digest } of texts) {
			const stamp = `${house} ${digest}`;
			const at = (rest: string) => ({ href: addressOf(text, `guides/${guide}${rest}`), stamp });
			pages.push(at(''));
			for (let step = 1; step <= steps; step += 1) pages.push(at(`/etape/${step}`));
			pages.push(at('/papiers.pdf'));
		}
	}
	const weekly = PUBLIC_TEXTS.map((text) => addressOf(text, 'ateliers'));
	return { pages, weekly, files: [...files] };
}
