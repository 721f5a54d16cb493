import type { PublicText } from '#lib/shared/public-text.ts';
import { ASKING_WORDS } from './asking-words.ts';
import { DESK_WORDS } from './desk-words.ts';
import { OFFLINE_WORDS } from './offline-words.ts';
import { SCREEN_WORDS } from './screen-words.ts';
import { SHELL_WORDS } from './shell-words.ts';
import { spokenLines } from '#lib/shared/spoken-lines.ts';

/** The screens that are heard whole; a guide has its own sounds, and each question that is asked. */
const SPOKEN_SCREENS = [
	'accueil',
	// The same, where one may speak of the neighbourhood.
	'accueil-quartier',
	'guides',
	'exercices',
	'bloque',
	'fini',
	'sans-reseau',
	// The same, where a page was asked for and nothing was sent.
	'pas-garde'
] as const;
export type SpokenScreen = (typeof SPOKEN_SCREENS)[number];

/** Whether an address asks to hear one of them. */
export const isSpoken = (screen: string): screen is SpokenScreen =>
	SPOKEN_SCREENS.some((known) => known === screen);

/** What is heard of a screen, in the order of what is seen. */
export function saidOf(screen: SpokenScreen, text: PublicText): string {
	const { home, guides, gone } = SCREEN_WORDS[text];
	const { help, done } = SHELL_WORDS[text];
	const { exercises } = ASKING_WORDS[text];
	const { blocked } = DESK_WORDS[text];
	const offline = OFFLINE_WORDS[text];
	const ways = [home.title, home.search, home.workshops, home.practise, home.places];
	return spokenLines(
		{
			accueil: [...ways, help, done],
			'accueil-quartier': [...ways, home.neighbourhood, help, done],
			guides: [guides.title, guides.label, guides.hint, help],
			exercices: [exercises.title, ...exercises.lead, ...exercises.onlyFrench],
			bloque: [blocked.title, ...blocked.lead, blocked.ask, blocked.guides],
			fini: [gone.title, gone.lead, gone.kept],
			'sans-reseau': [offline.title, offline.lead, ...offline.instead],
			'pas-garde': [offline.notKept.title, offline.notKept.lead, ...offline.instead]
		}[screen]
	);
}
