import { error } from '@sveltejs/kit';
import { listShown, readShown } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	READING_WORDS,
	readShownForm,
	saidHome,
	shownQuery,
	tellShownIn
} from '#lib/features/neighbourhood/contributions/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { networkDay, visit } from '../visit.ts';
import { aroundReading } from './around-reading.ts';

/** On a page: more is a press away. */
const MOST = 20;

/** What residents say, in another text: chosen by its door alone, and without a map, whose words are French. */
export async function loadReading(event: { locals: App.Locals; url: URL }, text: PublicText) {
	const { door, after } = readShownForm(event.url.searchParams);
	const today = await networkDay(event);
	const [shell, { shown, next }] = await Promise.all([
		aroundReading(event, text, saidHome),
		visit(event, null, (db) => listShown(db, { door, after, today, most: MOST }))
	]);
	const asked = { door, subject: null, commune: null, centre: null, lieu: null, theme: null };
	return {
		...{ shell, door, isFurther: after !== null },
		shown: shown.map((one) => tellShownIn(text, one)),
		next: next && `${saidHome(text)}${shownQuery({ ...asked, after: next })}#reponse`
	};
}

/** One message of it. */
export async function readIn(event: { locals: App.Locals }, id: string, text: PublicText) {
	const today = await networkDay(event);
	const shown = await visit(event, null, (db) => readShown(db, id, today));
	if (!shown) error(404, { message: READING_WORDS[text].goneLead });
	return tellShownIn(text, shown);
}
