import { hourIn, OCCASION_WORDS, weekdayIn } from '#lib/features/outreach/agenda/index.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';

/** Where the page of a centre is read in that text. */
export function askAddress(centre: string, name: PublicText): string {
	const page = `/centres/${centre}/demander`;
	if (name === 'facile') return `${page}/facile`;
	return name === 'fr' ? page : `/${name}${page}`;
}

/** Where a ticket is read: easy French is French there. */
export const ticketAddress = (ticket: string, name: PublicText): string =>
	languageOf(name) === 'fr' ? `/demande/${ticket}` : `/${name}/demande/${ticket}`;

/** « mardi 2 mars à 14 h », in that text, as a sentence goes on with it. */
export function whenIn(name: PublicText, day: string, startsAt: string | null): string {
	const said = weekdayIn(name, day);
	const inside = languageOf(name) === 'fr' ? `${said[0]!.toLowerCase()}${said.slice(1)}` : said;
	return startsAt ? OCCASION_WORDS[name].at(inside, hourIn(name, startsAt.slice(0, 5))) : inside;
}
