import type { Announcement } from './announcement.ts';
import type { Poster, PosterPicture } from '#lib/shared/document/poster.ts';
import { FREE, type HandoutCentre, handoutPicture } from './handout.ts';

/** Read whole on every network. */
export const MOST_SIGNS = 400;
/** Of a title or a place, beside the rest. */
const MOST_OF_ONE = 110;

/**
 * What goes with the picture on a network: what, when, where, the telephone, the page. Nothing is said that
 * would not hold in four hundred signs; the telephone and the page always are.
 */
export function textToPost(announcement: Announcement, centre: HandoutCentre): string {
	const { title, lead, when, place, aim } = announcement;
	const [first = '', ...others] = when;
	const last = [
		centre.phone
			? `Pour venir, appelez-nous\u00a0: ${centre.phone}`
			: 'Pour venir, passez au centre.',
		centre.page
	];
	const wanted = [
		[cut(title, MOST_OF_ONE), true],
		[cut(centre.name, MOST_OF_ONE), true],
		[lead, false],
		[sentence(cut(first, MOST_OF_ONE)), true],
		...others.map((one) => [sentence(one), false] as const),
		[sentence(aim), false],
		[sentence(place ?? ''), false],
		[centre.isFree ? `${FREE}.` : '', false]
	] as const;
	const said: string[] = [];
	for (const [at, [line, isNeeded]] of wanted.entries()) {
		if (!line) continue;
		const needed = wanted.slice(at + 1).flatMap(([one, is]) => (is ? [one] : []));
		const holds = [...said, line, ...needed, ...last].join('\n').length <= MOST_SIGNS;
		if (isNeeded || holds) said.push(line);
	}
	return [...said, ...last].join('\n');
}

/** What the picture shows, for whoever does not see it: all of its words, in its order. */
export function pictureInWords(announcement: Announcement, centre: HandoutCentre): string {
	return posterInWords(handoutPicture(announcement, centre, { shape: 'square', day: '' }));
}

/** The same, of a picture that is made. */
export function posterInWords(poster: Poster<PosterPicture>): string {
	const { author, heading, parts, call, stamp } = poster;
	const words = [
		author,
		heading,
		...parts.flatMap(({ lines }) => lines.map(({ text }) => text)),
		[call.words, call.number].filter(Boolean).join('\u00a0: '),
		stamp
	];
	return `Lettres blanches sur fond vert foncé. ${words.filter(Boolean).map(sentence).join(' ')}`;
}

const sentence = (text: string) => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);

/** After a whole word where there is one. */
function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	const short = text
		.slice(0, most - 1)
		.toWellFormed()
		.replace(/\ufffd$/, '');
	const words = short.replace(/\s+\S*$/, '');
	return `${(words.length > most / 2 ? words : short).trimEnd()}…`;
}
