import type {
	Poster,
	PosterPart,
	PosterPicture,
	PosterSheet
} from '#lib/shared/document/poster.ts';
import { squareCodeSvg } from '#lib/shared/square-code.ts';
import type { Announcement } from './announcement.ts';

/** What a centre says of itself on all that it hands out. Nothing of anybody. */
export type HandoutCentre = {
	name: string;
	/** As the centre writes it; null: none is noted. */
	phone: string | null;
	/** Line by line; empty: none is noted. */
	address: readonly string[];
	/** It says that all it does is free. */
	isFree: boolean;
	/** Of its page: all that a square carries. */
	page: string;
};

export const FREE = 'Gratuit';

const NAMES: Record<Exclude<PosterSheet, 'programme'>, string> = {
	poster: 'Affiche',
	'large-poster': 'Affiche en gros caractères',
	flyer: 'Tract',
	'four-flyers': 'Tracts'
};

/** A poster to hang, or a flyer to give: what, when, where, for whom, and how to come. */
export function handout<Shape extends Exclude<PosterSheet, 'programme'>>(
	announcement: Announcement,
	centre: HandoutCentre,
	{ shape, day }: { shape: Shape; day: string }
): Poster<Shape> {
	const { title, lead, when, days, place, forWhom } = announcement;
	const at = [centre.name, ...centre.address];
	const shown = shape === 'large-poster' ? firstOf(when) : when;
	return {
		shape,
		title: `${NAMES[shape]}, ${[title, lead].filter(Boolean).join(', ')}`,
		asOf: day,
		heading: title,
		lead,
		parts: [
			{ ...part('Quand', shown), isStrong: true },
			// Somewhere else than at the centre, its own address would be gone to.
			...(place
				? [part('Où', [place]), { ...part('Le centre', at), spared: 3 as const }]
				: [part('Où', at)]),
			{ ...part('Pour qui', [forWhom]), spared: 2 },
			...(days.length > 0 ? [{ ...part('Les jours', days), spared: 1 as const }] : [])
		],
		...signed(centre)
	};
}

/** What every paper says of the centre: who invites, that it is free, how to come, where to read more. */
export function signed(
	centre: HandoutCentre
): Pick<Poster, 'author' | 'stamp' | 'call' | 'square'> {
	return {
		author: centre.name,
		stamp: centre.isFree ? FREE : '',
		call: {
			heading: 'Pour venir',
			words: centre.phone ? 'Appelez-nous, ou passez au centre.' : 'Passez au centre.',
			number: phoneOf(centre)
		},
		square: {
			svg: squareCodeSvg(centre.page),
			alternative: `Carré à photographier, qui ouvre ${centre.page}`,
			words: 'Ou photographiez ce carré avec votre téléphone. Ou recopiez cette adresse\u00a0:',
			address: toCopy(centre.page)
		}
	};
}

/** What large letters have room for. */
const MOST_LINES = 4;
const MOST_LETTERS = 240;

/** The first days, and that there are others. */
function firstOf(when: readonly string[]): string[] {
	const holds = (lines: readonly string[]) =>
		lines.length <= MOST_LINES && lines.join('').length <= MOST_LETTERS;
	if (when.length === 1 || holds(when)) return [...when];
	const more = 'Et d’autres jours';
	let shown = when.slice(0, 1);
	for (const one of when.slice(1)) {
		if (!holds([...shown, one, more])) break;
		shown = [...shown, one];
	}
	return [...shown, more];
}

/** The same for a screen: what, the day, where, the telephone. */
export function handoutPicture<Shape extends PosterPicture>(
	announcement: Announcement,
	centre: HandoutCentre,
	{ shape, day }: { shape: Shape; day: string }
): Poster<Shape> {
	const { title, when, place, aim } = announcement;
	const where = place ?? centre.address.map(numbered).join(', ');
	return {
		shape,
		title,
		asOf: day,
		heading: title,
		lead: '',
		parts: [
			{ ...part('Quand', firstOf(when)), isStrong: true },
			...(aim ? [part('Pour qui', [aim])] : []),
			...(where ? [part('Où', [where])] : [])
		],
		...signed(centre),
		call: {
			heading: '',
			words: centre.phone ? 'Appelez-nous' : 'Passez au centre',
			number: phoneOf(centre)
		}
	};
}

/** An address as it is copied by hand: nobody writes what every browser adds. */
const toCopy = (address: string): string => address.replace(/^https?:\/\//, '');

/** A number stays with what follows it: « 62230 Outreau ». */
const numbered = (line: string) => line.replace(/^(\d+) /, '$1\u00a0');

/** In one piece. */
const phoneOf = ({ phone }: HandoutCentre) => phone?.replaceAll(' ', '\u00a0') ?? '';

const part = (heading: string, lines: readonly string[]): PosterPart => ({
	heading,
	lines: lines.map((text) => ({ text }))
});
