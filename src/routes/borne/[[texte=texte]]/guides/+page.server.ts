import { kioskAddress, tileOf, tileOrder } from '#lib/features/lobby/kiosk-screens/index.ts';
import {
	findGuides,
	type PublishedGuide,
	publishedGuides
} from '#lib/features/resources/guides/index.server.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { soundOfScreen } from '../../screen-sound.ts';
import { searchedWords } from '../../searched-words.ts';
import { visit } from '../../../visit.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many answers as are read at a glance. */
const MOST_FOUND = 6;

/** The procedures that are read, by subject. */
export const load: PageServerLoad = async (event) => {
	const { centre } = kioskOf(event);
	const text = event.params.texte ?? 'fr';
	const subject = tileOf(event.url.searchParams.get('sujet'));
	const all = await visit(event, centre, publishedGuides);
	const ofSubject = all.filter(({ families }) => subject && families.includes(subject.family));
	const families = new Set(all.flatMap((guide) => guide.families));
	return {
		typed: '',
		subject: subject?.code ?? null,
		found: ofSubject.map((guide) => lineOf(guide, text)),
		tiles: tileOrder(new Map(), 0)
			.filter(({ family, code }) => families.has(family) && code !== subject?.code)
			.map(({ code }) => code),
		sound: soundOfScreen(event, 'guides')
	};
};

export const actions: Actions = {
	/** A procedure is looked for, by words as they are said. */
	chercher: async (event) => {
		const { centre } = kioskOf(event);
		const text = event.params.texte ?? 'fr';
		const typed = await searchedWords(event);
		if (!typed) return {};
		const found = await visit(event, centre, (db) => findGuides(db, typed, MOST_FOUND));
		return { typed, found: found.map((guide) => lineOf(guide, text)) };
	}
};

function lineOf({ guide, texts, titles, minutes }: PublishedGuide, text: PublicText) {
	// A guide that has no such text is read in French, and is said to be.
	const name: PublicText = texts.includes(text) ? text : 'fr';
	const href = kioskAddress(name, `/guides/${guide}`);
	return { guide, name, minutes, title: titles[name]!, href };
}
