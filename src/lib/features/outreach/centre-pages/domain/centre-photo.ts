import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { MOST_PHOTOS } from './centre-page.ts';
import type { PublicLanguage } from '#lib/shared/public-text.ts';

/** Longest side, in pixels. */
export const PHOTO_ROOM = { width: 1200, height: 1200 };

/** A photo that stands, without its bytes. */
export type CentrePhoto = {
	id: string;
	/** What one sees, for who does not. */
	shows: string;
	showsEn: string | null;
	showsAr: string | null;
	width: number;
	height: number;
};

/** What somebody says of a photo. `consent` null: nobody can be recognised. */
export type PhotoWords = Pick<CentrePhoto, 'shows' | 'showsEn' | 'showsAr'> & {
	consent: { on: string; note: string } | null;
};

/** A photo as a page shows it; `language` is that of its words. */
export type ShownPhoto = {
	src: string;
	alt: string;
	language: PublicLanguage;
	width: number;
	height: number;
};

/** The photos of a page in one of its languages, under an address: French where nothing else was written. */
export function showPhotos(
	photos: readonly CentrePhoto[],
	{ language, at }: { language: PublicLanguage; at: string }
): ShownPhoto[] {
	return photos.map(({ id, shows, showsEn, showsAr, width, height }) => {
		const own = { fr: shows, en: showsEn, ar: showsAr }[language];
		return {
			...{ src: `${at}/${id}`, width, height },
			alt: own ?? shows,
			language: own ? language : 'fr'
		};
	});
}

/** The order of a page once that photo stands last on it. */
export function withPhoto(
	photos: readonly string[],
	id: string
): string[] | Refusal<'enough-photos'> {
	if (photos.includes(id)) return [...photos];
	if (photos.length >= MOST_PHOTOS) {
		return refuse(
			'enough-photos',
			`La page montre déjà ${MOST_PHOTOS} photos\u00a0: ôtez-en une de la page d’abord.`
		);
	}
	return [...photos, id];
}

/** Once that photo stands one place earlier; the first one stays where it is. */
export function earlier(photos: readonly string[], id: string): string[] {
	const at = photos.indexOf(id);
	return at < 1 ? [...photos] : photos.toSpliced(at - 1, 2, id, photos[at - 1]!);
}
