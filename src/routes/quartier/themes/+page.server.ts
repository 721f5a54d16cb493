import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { tellTheme } from '#lib/features/neighbourhood/themes/index.ts';
import { listThemes } from '#lib/features/neighbourhood/themes/index.server.ts';
import { isId } from '#lib/shared/identifier.ts';
import { houseShell } from '../../house-shell.ts';
import { visit } from '../../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** On a page: more is a press away. */
const MOST = 30;

/** What the centres ask of the neighbourhood, and what was decided of it. */
export const load: PageServerLoad = async (event) => {
	const { database, now } = event.locals.world;
	const asked = event.url.searchParams.get('apres');
	const after = isId(asked) ? asked : null;
	const [shell, centres, { themes, next }] = await Promise.all([
		houseShell(event),
		listCentres(database, now()),
		visit(event, null, (db) => listThemes(db, { after, most: MOST }))
	]);
	const nameOf = new Map(centres.map(({ id, name }) => [id, name]));
	const told = themes.map((theme) => ({
		theme: tellTheme(theme),
		centre: centres.length > 1 ? (nameOf.get(theme.centreId) ?? null) : null
	}));
	const isOver = ({ theme: { state } }: (typeof told)[number]) =>
		state === 'closed' || state === 'decided';
	return {
		shell,
		going: told.filter((one) => !isOver(one)),
		over: told.filter(isOver),
		isFurther: after !== null,
		next: next && `/quartier/themes?apres=${next}`
	};
};
