import {
	findPlaces,
	noteMiss,
	readStart,
	renewKnownWords,
	spokenLanguages,
	type Start
} from '#lib/features/neighbourhood/map/index.server.ts';
import {
	type Answer,
	type Asked,
	isAsking,
	readSearchForm,
	type SearchForm,
	searchQuery,
	whenAsked
} from '#lib/features/neighbourhood/map/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { networkNow, visit } from '../visit.ts';
import { isAskedAgain } from './asked-again.ts';
import { shownMap } from './shown-map.ts';

/** On a page: more is a press away. */
const MOST = 20;

type Visited = { locals: App.Locals; url: URL };
type Asking = Visited & { request: Request };

export type Search = {
	form: SearchForm;
	asked: Asked;
	/** Where she starts from; null: she said nothing of it, or nobody knows where that is. */
	start: Start | null;
};

/** What the address asks, read once for the list, the map and what frames them. */
export async function readSearch(db: Db, event: Visited): Promise<Search> {
	const { locals, url } = event;
	const form = readSearchForm(url.searchParams);
	const now = await networkNow(event, db);
	const start = await readStart(db, form.ou, { dataDir: locals.world.dataDir, now });
	const asked = {
		typed: form.besoin,
		from: start?.from ?? null,
		town: start?.town ?? null,
		when: whenAsked(form),
		stepFree: form.pasAPas,
		isFree: form.gratuit,
		language: form.langue || null,
		now,
		most: MOST,
		after: form.suite
	};
	return { form, asked, start };
}

type Answered = Search & {
	languages: string[];
	answer: Answer | null;
	map: Awaited<ReturnType<typeof shownMap>>;
};

/** The places that answer the address, and where they are; nothing is kept of who asks. */
export async function answerSearch(event: Asking): Promise<Answered> {
	const found = await visit(event, null, async (db) => {
		const search = { ...(await readSearch(db, event)), languages: await spokenLanguages(db) };
		const query = searchQuery({ ...search.form, suite: 0 });
		if (!isAsking(search.form)) {
			return { ...search, answer: null, map: await shownMap(db, event, search.asked, query) };
		}
		const answer = await findPlaces(db, { ...search.asked, isDrawn: true });
		const map = await shownMap(db, event, search.asked, query, answer.points);
		await countMiss(db, event, search, answer);
		return { ...search, answer, map };
	});
	// Beside whoever asks: nobody waits for the words of the others.
	renewKnownWords(event.locals.world).catch(() => {});
	return found;
}

/** A need that no place answers is counted; a place that was only closed, or far, was found. */
async function countMiss(
	db: Db,
	{ locals, request }: Asking,
	{ form, asked }: Search,
	answer: Answer
) {
	const isNarrowed = asked.when?.isMust || form.pasAPas || form.gratuit || form.langue;
	if (answer.total > 0 || isNarrowed || !form.besoin || form.suite) return;
	if (isAskedAgain(request)) return;
	const [need] = answer.needs;
	const words = answer.isSure && need ? need.label : form.besoin;
	await noteMiss(db, locals.world.secrets.places, words);
}
