import type { Need, Point } from '#lib/features/resources/places/index.ts';

/** An instant, and the clock of a place of which nobody knows where it is: that of the network, or of a kiosk. */
export type Now = { at: Temporal.Instant; timeZone: string };

/** A day and a minute of it, by the clock of a place. */
export type Moment = { day: string; minute: number };

/** Between two minutes of a day, by the clock of a place. */
export type When = { day: string; from: number; until: number };

/** What may be asked of when, by the name its field gives it. */
export type WhenName = 'maintenant' | 'soir' | 'demain';

/** When it must be open, or had better be: each place tells it by its own clock. */
export type WhenAsked = { name: WhenName; isMust: boolean };

/** What somebody looks for. Nothing asked: everything there is, by name. */
export type Asked = {
	typed: string;
	/** Where she starts from: nearest first. */
	from?: Point | null;
	/** A commune: its INSEE code, or its name. */
	town?: string | null;
	/** Open then. */
	when?: WhenAsked | null;
	stepFree?: boolean;
	isFree?: boolean;
	/** Somebody there speaks it (« ar », « pl »). */
	language?: string | null;
	/** Pressed, rather than typed. */
	need?: string | null;
	/** The name of a place alone, and no need: where somebody starts from. */
	isByName?: boolean;
	/** What is open, then or now, comes first. */
	now: Now;
	most: number;
	/** How many were told before. */
	after?: number;
	/** Whether the answer says where all of them are, to be drawn beside the list. */
	isDrawn?: boolean;
};

/** When a place is open on the day that is asked of, today if none is: null when nobody knows. */
export type Today = {
	/** Minutes of the day, from and until. */
	spans: { from: number; until: number }[];
	/** A holiday of which its hours say nothing. */
	isUntoldHoliday: boolean;
} | null;

/** A place, as a list tells it. */
export type Found = {
	id: string;
	name: string;
	kind: string;
	needs: string[];
	street: string | null;
	postcode: string | null;
	insee: string | null;
	town: string | null;
	latitude: number | null;
	longitude: number | null;
	landmark: string | null;
	phone: string | null;
	stepFree: 'yes' | 'help' | 'no' | null;
	priceKind: string[];
	priceSaid: string | null;
	summary: string | null;
	hoursSaid: string | null;
	isRefuge: boolean;
	source: string | null;
	verifyMonths: 1 | 3 | 6 | 12;
	verifiedOn: string | null;
	verifiedBy: 'team' | 'owner' | 'import' | null;
	today: Today;
	isOpen: boolean;
	/** Whole minutes on foot from where she starts; null when it is not known. */
	minutes: number | null;
};

export type Answer = {
	/** The commune that was typed with the words: its places alone are told. */
	town: string | null;
	/** What was understood of what is typed, the surest first. */
	needs: Need[];
	/** Whether it is said as understood, or only proposed. */
	isSure: boolean;
	/** Numbers to call before anything else. */
	calls: Need[];
	found: Found[];
	/** How many there are in all; beyond `MOST_TOLD`, that many. */
	total: number;
	/** From how many the next ones are told; null: these are the last. */
	next: number | null;
	/** Where each of them is, told here and further on, the best first; none unless it is asked. */
	points: Point[];
};

/** What a map draws of a place. A refuge has no position, and is none of them. */
export type MapPoint = {
	id: string;
	name: string;
	kind: string;
	latitude: number;
	longitude: number;
};
