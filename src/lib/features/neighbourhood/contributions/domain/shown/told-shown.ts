import { themeAddress } from '#lib/features/neighbourhood/themes/index.ts';
import { dayIn } from '#lib/shared/day-in.ts';
import {
	COLON,
	languageOf,
	type PublicLanguage,
	type PublicText
} from '#lib/shared/public-text.ts';
import type { Door, Subject } from '../doors.ts';
import { SAY_WORDS } from '../say-words.ts';
import { SHOWN_WORDS } from './shown-words.ts';

/** What somebody else has said, by its door, as the team and open files name it. */
export const SAID_DOORS = SHOWN_WORDS.fr.doors;

/** What is published of somebody's words, as everybody may read it. */
export type Shown = {
	id: string;
	door: Door;
	subject: Subject | null;
	words: string;
	/** A colleague of the centre has changed it. */
	isCorrected: boolean;
	placeId: string | null;
	/** Of a place that everybody sees. */
	place: string | null;
	street: string | null;
	town: string | null;
	insee: string | null;
	/** What it answers. */
	theme: { id: string; title: string } | null;
	photo: { id: string; width: number; height: number } | null;
	/** The last day of news and services. */
	endsOn: string | null;
	language: PublicText;
	/** The day it was said, at the centre. */
	day: string;
	/** What the town makes of a problem; its words, once a colleague has read them. */
	answered: TownTold | null;
	/** How many say « moi aussi », from five on. */
	echoes: number | null;
};
export type TownTold = {
	state: string;
	plannedOn: string | null;
	words: string | null;
	/** The day it answered, at the centre. */
	on: string;
};

/** The same, as a card says it. */
export type ToldShown = {
	id: string;
	/** What it is and where: no card has a title of its own. */
	title: string;
	words: string;
	language: PublicLanguage;
	place: { href: string; name: string } | null;
	where: string | null;
	/** « Dit le 24 novembre 2026 » */
	said: string;
	until: string | null;
	/** What it answers, and where that is read. */
	theme: { href: string; title: string } | null;
	isCorrected: boolean;
	photo: { src: string; width: number; height: number } | null;
	/** Others may say « moi aussi ». */
	isProblem: boolean;
	answered: TownTold | null;
	echoes: number | null;
};

/** In French: what most of them are written in. */
export const tellShown = (shown: Shown): ToldShown => tellShownIn('fr', shown);

/** Says a published message as its card does: what it is and when, and where if that is known. */
export function tellShownIn(text: PublicText, shown: Shown): ToldShown {
	const { id, door, subject, place, placeId, street, town, endsOn, photo } = shown;
	const words = SHOWN_WORDS[text];
	return {
		id,
		title: subject
			? `${words.doors[door]}${COLON[languageOf(text)]} ${lower(SAY_WORDS[text].form.subjects[subject])}`
			: words.doors[door],
		words: shown.words,
		language: languageOf(shown.language),
		place: place && placeId ? { href: `/carte/lieux/${placeId}`, name: place } : null,
		where: [street, town].filter(Boolean).join(', ') || null,
		said: words.said(dayIn(text, shown.day)),
		until: endsOn && words.until(dayIn(text, endsOn)),
		theme: shown.theme && { href: themeAddress(shown.theme.id), title: shown.theme.title },
		isCorrected: shown.isCorrected,
		isProblem: door === 'problem',
		...{ answered: shown.answered, echoes: shown.echoes },
		photo: photo && {
			...{ src: `/quartier/${id}/photo/${photo.id}` },
			...{ width: photo.width, height: photo.height }
		}
	};
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
