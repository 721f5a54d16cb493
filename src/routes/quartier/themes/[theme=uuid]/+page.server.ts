import { error } from '@sveltejs/kit';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import {
	countByStreet,
	listDirectors,
	listShown,
	shownPoints
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	sayHome,
	tellShown,
	tellStreetCount
} from '#lib/features/neighbourhood/contributions/index.ts';
import { mapOfAnswer } from '#lib/features/neighbourhood/map/index.server.ts';
import { tellTheme, themeAddress } from '#lib/features/neighbourhood/themes/index.ts';
import { readTheme } from '#lib/features/neighbourhood/themes/index.server.ts';
import { isId } from '#lib/shared/identifier.ts';
import { houseShell } from '../../../house-shell.ts';
import { networkDay, visit } from '../../../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** On a page: more is a press away. */
const MOST = 20;
/** What the page draws before anybody asks for the map: more would be one stain. */
const MOST_DOTS = 200;

/** What a centre asks, what is answered in words, on the map and street by street, and what was decided. */
export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const asked = url.searchParams.get('apres');
	const after = isId(asked) ? asked : null;
	const [shell, today, centres] = await Promise.all([
		houseShell(event),
		networkDay(event),
		listCentres(locals.world.database, locals.world.now())
	]);
	const which = { themeId: params.theme, today };
	const read = await visit(event, null, async (db) => {
		const theme = await readTheme(db, params.theme);
		if (!theme) return null;
		return {
			theme,
			isRead: (await listDirectors(db)).some(({ centreId }) => centreId === theme.centreId),
			answer: await listShown(db, { ...which, after, most: MOST }),
			counts: await countByStreet(db, theme.id),
			map: await mapOfAnswer(db, locals.world.dataDir, await shownPoints(db, which, MOST_DOTS))
		};
	});
	if (!read) error(404, { message: 'Cette question n’existe pas, ou n’existe plus.' });
	const { theme, answer, counts } = read;
	const { mapOrigin, ...map } = read.map;
	if (mapOrigin) locals.mapOrigin = mapOrigin;
	const here = themeAddress(theme.id);
	return {
		shell,
		theme: tellTheme(theme),
		centre: centres.find(({ id }) => id === theme.centreId)?.name ?? 'Centre social',
		/** Where it is answered; null: it is over, or nobody reads what residents say there. */
		answerAt: theme.state === 'open' && read.isRead ? sayHome('fr', null, theme.id) : null,
		total: counts.total,
		lines: counts.lines.map(tellStreetCount),
		isCut: counts.isCut,
		shown: answer.shown.map(tellShown),
		next: answer.next && `${here}?apres=${answer.next}#reponse`,
		first: after ? `${here}#reponse` : null,
		isMapAsked: url.searchParams.get('vue') === 'carte',
		map: { ...map, points: `/quartier/points.geojson?theme=${theme.id}` }
	};
};
