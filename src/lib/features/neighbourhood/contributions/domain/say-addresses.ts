import { DOOR_WORDS, type Door } from './doors.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

const HOME = '/quartier/dire';

/** The centre that is named, where there are several; and the theme that is answered. */
const askedOf = (centre: string | null, theme: string | null) =>
	new URLSearchParams({ ...(centre && { centre }), ...(theme && { theme }) }).toString();
const asked = (centre: string | null, theme: string | null) => {
	const said = askedOf(centre, theme);
	return said && `?${said}`;
};

/** What a form of these pages calls, and keeps of its address. */
export function sayAction(name: string, centre: string | null, theme: string | null): string {
	const said = askedOf(centre, theme);
	return said ? `?/${name}&${said}` : `?/${name}`;
}
const inText = (path: string, text: PublicText) => {
	if (text === 'facile') return `${path}/facile`;
	return text === 'fr' ? path : `/${text}${path}`;
};

/** Where somebody chooses by which door she speaks. */
export const sayHome = (
	text: PublicText,
	centre: string | null = null,
	theme: string | null = null
): string => inText(HOME, text) + asked(centre, theme);

/** Where she writes. */
export const sayAddress = (
	door: Door,
	text: PublicText,
	centre: string | null = null,
	theme: string | null = null
): string => inText(`${HOME}/${DOOR_WORDS[door].path}`, text) + asked(centre, theme);

/** Above all pages where one speaks in that language. */
export const sayRoot = (text: PublicText): string => (text === 'facile' ? HOME : sayHome(text));

/** Where a ticket is read: easy French is French there. */
export const ownAddress = (ticket: string, text: PublicText): string =>
	text === 'en' || text === 'ar' ? `/${text}/parole/${ticket}` : `/parole/${ticket}`;

/** Where everybody reads what is published. */
export const saidHome = (text: PublicText): string => inText('/quartier', text);

/** Where everybody reads one message of it. */
export const saidAddress = (id: string, text: PublicText = 'fr'): string =>
	inText(`/quartier/${id}`, text);
