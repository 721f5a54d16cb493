type Span = { from: number; until: number };

/** What the paper tells of a place. Of a refuge: its name and its number; nothing else is known of it. */
export type BookletPlace = {
	id: string;
	name: string;
	kind: string;
	needs: string[];
	street: string | null;
	postcode: string | null;
	town: string | null;
	landmark: string | null;
	reach: string | null;
	phone: string | null;
	stepFree: 'yes' | 'help' | 'no' | null;
	/** Monday first; null: nobody typed its hours, or they cannot be read. */
	week: Span[][] | null;
	hoursSaid: string | null;
	bring: string | null;
	priceKind: string[];
	priceSaid: string | null;
	isRefuge: boolean;
	verifiedOn: string | null;
	/** Nobody has looked for longer than it holds. */
	isOld: boolean;
};
