import { listShown, shownTowns } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	isNarrowed,
	OPEN_LICENCE,
	saidHome,
	shownQuery,
	tellShown
} from '#lib/features/neighbourhood/contributions/index.ts';
import { mapOfAnswer } from '#lib/features/neighbourhood/map/index.server.ts';
import { tellTheme } from '#lib/features/neighbourhood/themes/index.ts';
import { listThemes, readTheme } from '#lib/features/neighbourhood/themes/index.server.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import { visit } from '../visit.ts';
import { dotsOf, readShownSearch } from './answer-shown.ts';
import { aroundReading } from './around-reading.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** On a page: more is a press away. */
const MOST = 20;
/** Of those that are answered today: their page has the rest. */
const MOST_THEMES = 3;

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const search = await readShownSearch(event);
	const { form, asked, centre } = search;
	const [shell, { answer, towns, place, theme, open, map }] = await Promise.all([
		aroundReading(event, 'fr', saidHome),
		visit(event, null, async (db) => ({
			answer: await listShown(db, { ...asked, after: form.after, most: MOST }),
			towns: await shownTowns(db),
			place: form.lieu && (await readPublicPlace(db, form.lieu)),
			theme: form.theme && (await readTheme(db, form.theme)),
			open: (await listThemes(db, { isOpen: true, most: MOST_THEMES })).themes,
			map: await mapOfAnswer(db, locals.world.dataDir, await dotsOf(db, search))
		}))
	]);
	const { mapOrigin, ...drawn } = map;
	if (mapOrigin) locals.mapOrigin = mapOrigin;
	const hrefOf = (change: Partial<typeof form>) => `/quartier${shownQuery({ ...form, ...change })}`;
	return {
		shell,
		form,
		towns,
		/** What was chosen elsewhere than in the form, and how to choose no more. */
		chosen: [
			...(centre ? [{ name: centre.name, without: hrefOf({ centre: null, after: null }) }] : []),
			...(place ? [{ name: place.name, without: hrefOf({ lieu: null, after: null }) }] : []),
			...(theme ? [{ name: theme.title, without: hrefOf({ theme: null, after: null }) }] : [])
		],
		themes: open.map(tellTheme),
		isNarrowed: isNarrowed(form),
		isFurther: form.after !== null,
		isMapAsked: url.searchParams.get('vue') === 'carte',
		shown: answer.shown.map(tellShown),
		next: answer.next && `${hrefOf({ after: answer.next })}#reponse`,
		first: `${hrefOf({ after: null })}#reponse`,
		map: { ...drawn, points: `/quartier/points.geojson${shownQuery({ ...form, after: null })}` },
		licence: OPEN_LICENCE
	};
};
