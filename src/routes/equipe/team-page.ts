import type { IconName } from '#lib/design/icons.ts';
import type { Deed } from '#lib/features/house/staff/index.ts';

/** A page of the team that anybody who may open it can look for. */
export type TeamPage = {
	href: string;
	/** What one does there, as it is said. */
	label: string;
	/** Other words for it. */
	words?: string;
	/** Who opens it; null: everybody. */
	deed: Deed | null;
	/** Where it stands on « Le centre », if it does. */
	under?: Shelf;
	icon?: IconName;
	/** One sentence, on « Le centre ». */
	about?: string;
};

export const SHELVES = [
	'Les personnes',
	'Les lieux et les objets',
	'Les papiers et les registres',
	'Réglages'
] as const;
export type Shelf = (typeof SHELVES)[number];
