/** A manner of saying the pages of somebody who asks: French, easy French, English, Arabic. */
export const ASK_TEXTS = ['fr', 'facile', 'en', 'ar'] as const;
export type AskText = (typeof ASK_TEXTS)[number];

const LOCALES: Readonly<Record<AskText, string>> = {
	fr: 'fr-FR',
	facile: 'fr-FR',
	en: 'en-GB',
	ar: 'ar-u-nu-latn'
};

/** The language that a page says itself in. */
export const languageOf = (name: AskText): 'fr' | 'en' | 'ar' => (name === 'facile' ? 'fr' : name);

/** Where the page of a centre is read in that text. */
export function askAddress(centre: string, name: AskText): string {
	const page = `/centres/${centre}/demander`;
	if (name === 'facile') return `${page}/facile`;
	return name === 'fr' ? page : `/${name}${page}`;
}

/** Where a ticket is read: easy French is French there. */
export const ticketAddress = (ticket: string, name: AskText): string =>
	languageOf(name) === 'fr' ? `/demande/${ticket}` : `/${name}/demande/${ticket}`;

/** « mardi 2 mars à 14 h », in that text. */
export function whenIn(name: AskText, day: string, startsAt: string | null): string {
	const said = new Intl.DateTimeFormat(LOCALES[name], {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	}).format(new Date(`${day}T12:00:00Z`));
	const first = languageOf(name) === 'fr' ? said.replace(/ 1 (?=\p{L})/u, ' 1er ') : said;
	return startsAt ? `${first}${AT[languageOf(name)](startsAt.slice(0, 5))}` : first;
}

const AT = {
	fr: (clock: string) => {
		const [hour, minute] = clock.split(':');
		return ` à ${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
	},
	en: (clock: string) => ` at ${clock}`,
	ar: (clock: string) => ` على الساعة ${clock}`
};
