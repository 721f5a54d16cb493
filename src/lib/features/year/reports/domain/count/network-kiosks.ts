/** What kiosks told in a centre, as the network is told; null: too few to be said. */
export type NetworkKiosks = {
	centreId: string;
	name: string;
	visits: number | null;
	/** Told with the visits. */
	minutes: number | null;
	guides: number | null;
	pages: number | null;
};
