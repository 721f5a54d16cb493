/** Where somebody may show that it is, besides writing it. */
export type SayingWhere = {
	/** The place from whose card she came. */
	place: { id: string; name: string } | null;
	/** Null: the network has no map with streets. */
	map: {
		bounds: readonly [west: number, south: number, east: number, north: number] | null;
		credits: readonly string[];
	} | null;
};
