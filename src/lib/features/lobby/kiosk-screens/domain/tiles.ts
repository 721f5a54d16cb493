/** A subject of the first screen: what people come for, in a word. */
export const TILES = [
	{ code: 'benefits', family: 'prestations-sante', months: [1, 4, 7, 10] },
	{ code: 'taxes', family: 'citoyennete-impots', months: [4, 5, 6] },
	{ code: 'identity', family: 'etat-civil', months: [2, 3, 7] },
	{ code: 'work', family: 'emploi', months: [11] },
	{ code: 'school', family: 'scolarite', months: [3, 5, 8, 9, 10] },
	{ code: 'retirement', family: 'retraite', months: [1] },
	{ code: 'messages', family: 'apprendre', months: [12] },
	{ code: 'leisure', family: 'loisirs', months: [6, 7] },
	{ code: 'other', family: 'autre-demarche', months: [] }
] as const;

export type Tile = (typeof TILES)[number];
export type TileCode = Tile['code'];

/** More, and the screen is read no longer at a glance. */
export const MOST_TILES = 6;

/** In its season a subject is asked for as if it had been opened so many times as often. */
const IN_SEASON = 3;

/**
 * The subjects, the likeliest first: how often each was opened at the centre's kiosks, by its family,
 * three times as much in its season. Where nothing was counted, those of the season come first.
 */
export function tileOrder(counts: ReadonlyMap<string, number>, month: number): Tile[] {
	const weight = ({ family, months }: Tile) => {
		const isInSeason = months.some((one) => one === month);
		// One is added: the first weeks of a kiosk know no number.
		return ((counts.get(family) ?? 0) + 1) * (isInSeason ? IN_SEASON : 1);
	};
	return TILES.toSorted((one, other) => weight(other) - weight(one));
}

/** Those that lead to a guide, six at most. */
export function shownTiles(
	ordered: readonly Tile[],
	families: Pick<ReadonlySet<string>, 'has'>
): Tile[] {
	return ordered.filter(({ family }) => families.has(family)).slice(0, MOST_TILES);
}

/** The tile that an address names. */
export const tileOf = (code: string | null): Tile | null =>
	TILES.find((tile) => tile.code === code) ?? null;
