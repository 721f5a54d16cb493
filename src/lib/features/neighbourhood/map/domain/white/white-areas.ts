import { metresBetween, type Point } from '#lib/features/resources/places/index.ts';
import { BOOKLET_THEMES, type BookletTheme, themesOf } from '../booklet/booklet-themes.ts';
import { WALK } from '../walk.ts';

/** Nobody goes farther on foot for what she needs every month. */
export const WALKED_MINUTES = 15;
/** As the crow flies, at the pace and the detour that are told. */
export const WALKED_METRES = (WALKED_MINUTES * WALK.metresAMinute) / WALK.detour;
/** Fewer people than that are told nowhere. */
export const LEAST_PEOPLE = 11;

/** Where people live: a commune by its middle, a quarter by its point. */
export type PeopledArea = {
	key: string;
	name: string;
	kind: 'commune' | 'quarter';
	/** In tens: nobody is found by taking one count from another. */
	atLeast: number;
	/** Null: nobody said where it is. */
	at: Point | null;
	/** All around its point is the quarter. */
	radius: number;
};

export type ReachablePlace = Point & { kind: string; needs: readonly string[] };

export type WhiteArea = PeopledArea & {
	/** What no place answers within a walk; how far the nearest is, null when there is none at all. */
	missing: { theme: Pick<BookletTheme, 'code' | 'label'>; minutes: number | null }[];
};

/** What each area lacks within a walk, by chapter of needs; the areas that lack most come first. */
export function whiteAreas(
	areas: readonly PeopledArea[],
	places: readonly ReachablePlace[]
): WhiteArea[] {
	const told = places.map((place) => ({ place, themes: themesOf(place) }));
	return areas
		.map((area) => {
			const nearest = nearestByTheme(area.at, told);
			const missing = BOOKLET_THEMES.flatMap((theme) => {
				const metres = nearest.get(theme);
				if (!area.at || isReached(metres, area.radius)) return [];
				const { code, label } = theme;
				return [
					{ theme: { code, label }, minutes: metres === undefined ? null : minutesOf(metres) }
				];
			});
			return { ...area, missing };
		})
		.toSorted(
			(one, other) =>
				other.missing.length - one.missing.length ||
				other.atLeast - one.atLeast ||
				one.name.localeCompare(other.name, 'fr')
		);
}

/** Within a walk of the point, or in the quarter itself. */
const isReached = (metres: number | undefined, radius: number) =>
	metres !== undefined && metres <= Math.max(WALKED_METRES, radius);

const minutesOf = (metres: number) =>
	Math.max(1, Math.round((metres * WALK.detour) / WALK.metresAMinute));

type Told = { place: Point; themes: readonly BookletTheme[] };

function nearestByTheme(at: Point | null, places: readonly Told[]): Map<BookletTheme, number> {
	const nearest = new Map<BookletTheme, number>();
	if (!at) return nearest;
	for (const { place, themes } of places) {
		const metres = metresBetween(at, place);
		for (const theme of themes) {
			if (metres < (nearest.get(theme) ?? Infinity)) nearest.set(theme, metres);
		}
	}
	return nearest;
}

/** « Au moins 30 habitants ». */
export const peopleWords = ({ atLeast }: Pick<PeopledArea, 'atLeast'>): string =>
	`au moins ${Math.max(atLeast, LEAST_PEOPLE)} habitants`;

/** What it lacks, in words: « Logement\u00a0: le plus proche est à 32 minutes à pied ». */
export function missingWords({ theme, minutes }: WhiteArea['missing'][number]): string {
	if (minutes === null) return `${theme.label}\u00a0: aucun lieu nulle part`;
	return minutes > 90
		? `${theme.label}\u00a0: le plus proche est à plus d’une heure et demie à pied`
		: `${theme.label}\u00a0: le plus proche est à ${minutes}\u00a0minutes à pied`;
}
