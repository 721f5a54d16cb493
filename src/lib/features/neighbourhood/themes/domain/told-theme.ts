import { plainDay } from '#lib/shared/french-dates.ts';
import type { ThemeKind, ThemeState } from './theme-state.ts';

export const THEME_KINDS: Readonly<Record<ThemeKind, string>> = {
	question: 'Une question',
	walk: 'Une balade'
};

type Theme = {
	id: string;
	kind: ThemeKind;
	title: string;
	words: string | null;
	opensOn: string;
	closesOn: string;
	state: ThemeState;
	decided: string | null;
	/** The day it was told, at the centre. */
	decidedOn: string | null;
};

/** A theme, as a card and its page say it. */
export type ToldTheme = {
	id: string;
	href: string;
	kind: string;
	title: string;
	words: string | null;
	/** Until when, or since when no more. */
	when: string;
	state: ThemeState;
	decided: { words: string; told: string } | null;
};

/** Where everybody reads a theme. */
export const themeAddress = (id: string): string => `/quartier/themes/${id}`;

/** Says a theme: what is asked, until when, and what was decided. */
export function tellTheme(theme: Theme): ToldTheme {
	const { id, kind, title, words, state, decided, decidedOn } = theme;
	return {
		...{ id, title, words, state },
		href: themeAddress(id),
		kind: THEME_KINDS[kind],
		when: whenTold(theme),
		decided:
			decided !== null && decidedOn
				? { words: decided, told: `Dit le ${plainDay(decidedOn)}` }
				: null
	};
}

function whenTold({ state, opensOn, closesOn, decidedOn }: Theme): string {
	if (state === 'to-come') return `À partir du ${plainDay(opensOn)}`;
	if (state === 'open') return `Jusqu’au ${plainDay(closesOn)}`;
	// What was decided closes it, even before its last day.
	const last = decidedOn && decidedOn < closesOn ? decidedOn : closesOn;
	return `Terminé depuis le ${plainDay(last)}`;
}
