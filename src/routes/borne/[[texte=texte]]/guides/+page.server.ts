import { kioskAddress, tileOf, tileOrder } from '#lib/features/lobby/kiosk-screens/index.ts';
import {
	findGuides,
	type PublishedGuide,
	publishedGuides
} from '#lib/features/resources/guides/index.server.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { soundOfScreen } from '../../screen-sound.ts';
import { visit } from '../../../visit.ts';
import type { PageServerLoad } from './$types';

/** As many answers as are read at a glance. */
const MOST_FOUND = 6;

/** A procedure is looked for: by words as they are said, or by subject. */
export const load: PageServerLoad = async (event) => {
	const { centre } = kioskOf(event);
	const { url, params } = event;
	const text = params.texte ?? 'fr';
	const typed = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const subject = tileOf(url.searchParams.get('sujet'));
	const { all, found } = await visit(event, centre, async (db) => ({
		all: await publishedGuides(db),
		found: typed ? await findGuides(db, typed, MOST_FOUND) : []
	}));
	const line = ({ guide, texts, titles, minutes }: PublishedGuide) => {
		// A guide that has no such text is read in French, and is said to be.
		const name: PublicText = texts.includes(text) ? text : 'fr';
		return {
			...{ guide, name, minutes, title: titles[name]! },
			href: kioskAddress(name, `/guides/${guide}`)
		};
	};
	const ofSubject = all.filter(({ families }) => subject && families.includes(subject.family));
	const families = new Set(all.flatMap((guide) => guide.families));
	return {
		typed,
		subject: subject?.code ?? null,
		found: typed ? found.map(line) : ofSubject.map(line),
		tiles: tileOrder(new Map(), 0)
			.filter(({ family, code }) => families.has(family) && code !== subject?.code)
			.map(({ code }) => code),
		sound: soundOfScreen(event, 'guides')
	};
};
