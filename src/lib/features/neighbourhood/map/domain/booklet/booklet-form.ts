import { isBookletTheme } from './booklet-themes.ts';

/** What the address of a booklet asks: a commune, and chapters; what nobody knows is left aside. */
export type BookletForm = { ou: string; themes: string[] };

const LONGEST = 120;
/** Chosen of a list, for no commune. */
export const EVERYWHERE = 'partout';

/** The address of a booklet, read; « partout » is no commune. */
export function readBookletForm(params: URLSearchParams): BookletForm {
	const themes = new Set(params.getAll('theme').filter(isBookletTheme));
	const ou = (params.get('ou') ?? '').trim().slice(0, LONGEST);
	return { ou: ou === EVERYWHERE ? '' : ou, themes: [...themes] };
}

/** The same, as an address says it. */
export function bookletQuery({ ou, themes }: BookletForm): URLSearchParams {
	return new URLSearchParams([
		...(ou ? [['ou', ou]] : []),
		...themes.toSorted().map((theme) => ['theme', theme])
	]);
}
