/** By whom a place was last said to be right. */
export type VerifiedBy = 'team' | 'owner' | 'import';
/** How a change came. */
export type Way = VerifiedBy | 'ambassador' | 'merge' | 'undo' | 'partner';
/** Months for which what is told holds, once somebody has looked. */
export type VerifyMonths = 1 | 3 | 6 | 12;
export type StepFree = 'yes' | 'help' | 'no';

/** What may be told of a place to anybody: what is typed, read in a file, compared, shown. */
export type PlaceFacts = {
	name: string;
	/** The code of the national list; the others it also is. */
	kind: string;
	otherKinds: string[];
	/** How people say it. */
	aliases: string[];
	/** Codes of needs (content/needs.json). */
	needs: string[];
	pivot: string | null;
	street: string | null;
	streetMore: string | null;
	postcode: string | null;
	town: string | null;
	insee: string | null;
	latitude: number | null;
	longitude: number | null;
	landmark: string | null;
	/** As OpenStreetMap writes it. */
	hours: string | null;
	/** In words, while nobody has typed the week. */
	hoursSaid: string | null;
	stepFree: StepFree | null;
	reach: string | null;
	/** +33… */
	phone: string | null;
	mails: string[];
	websites: string[];
	bookingUrl: string | null;
	priceKind: string[];
	priceSaid: string | null;
	bring: string | null;
	languages: string[];
	welcome: string[];
	cares: string[];
	services: string[];
	programmes: string[];
	labels: string[];
	otherLabels: string[];
	waysIn: string[];
	waysOfHelp: string[];
	roaming: string[];
	parent: string | null;
	summary: string | null;
	detail: string | null;
	accessSheet: string | null;
	source: string | null;
	sourceId: string | null;
	isRefuge: boolean;
	verifyMonths: VerifyMonths;
	/** The day these facts are of. */
	updatedOn: string;
};

/** What is asked of a new place: a name and a kind; the rest helps whoever goes there. */
export type NewPlace = Pick<PlaceFacts, 'name' | 'kind'> & Partial<PlaceFacts>;

/** A place as the team reads it, with what its dated records say. */
export type Place = PlaceFacts & {
	id: string;
	/** The centre that added it; null: the network, or a file. */
	centreId: string | null;
	isPublic: boolean;
	mergedInto: string | null;
	/** Why it is there no more, if it was said. */
	removed: { reason: string | null } | null;
	verifiedOn: string | null;
	verifiedBy: VerifiedBy | null;
};

/** A place as anybody reads it. */
export type PlaceCard = Omit<
	Place,
	'centreId' | 'isPublic' | 'mergedInto' | 'removed' | 'sourceId'
> & {
	photos: { id: string; shows: string; width: number; height: number }[];
};

type Snake<Text extends string> = Text extends `${infer First}${infer Rest}`
	? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
	: '';
/** The same facts under the names of their columns: what a row, a change and a proposal hold. */
export type PlaceColumns = { [Key in keyof PlaceFacts as Snake<Key>]: PlaceFacts[Key] };

const NOTHING: Omit<PlaceFacts, 'name' | 'kind' | 'updatedOn' | 'verifyMonths'> = {
	otherKinds: [],
	aliases: [],
	needs: [],
	pivot: null,
	street: null,
	streetMore: null,
	postcode: null,
	town: null,
	insee: null,
	latitude: null,
	longitude: null,
	landmark: null,
	hours: null,
	hoursSaid: null,
	stepFree: null,
	reach: null,
	phone: null,
	mails: [],
	websites: [],
	bookingUrl: null,
	priceKind: [],
	priceSaid: null,
	bring: null,
	languages: [],
	welcome: [],
	cares: [],
	services: [],
	programmes: [],
	labels: [],
	otherLabels: [],
	waysIn: [],
	waysOfHelp: [],
	roaming: [],
	parent: null,
	summary: null,
	detail: null,
	accessSheet: null,
	source: null,
	sourceId: null,
	isRefuge: false
};

const columnOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const KEYS = ['name', 'kind', ...Object.keys(NOTHING), 'verifyMonths', 'updatedOn'] as const;
const COLUMN_OF = new Map(KEYS.map((key) => [key, columnOf(key)]));

/** The columns of what may be told of a place, in the order of a card. */
export const FACT_COLUMNS = [...COLUMN_OF.values()] as (keyof PlaceColumns & string)[];

/** A new place with nothing left unsaid: what was not told is empty. */
export function wholeFacts(place: NewPlace, said: Pick<PlaceFacts, 'updatedOn' | 'verifyMonths'>) {
	return { ...NOTHING, ...said, ...withoutUndefined(place) } as PlaceFacts;
}

/** Facts under the names of their columns. */
export function columnsOf<Facts extends Partial<PlaceFacts>>(facts: Facts): Partial<PlaceColumns> {
	return Object.fromEntries(
		Object.entries(facts).flatMap(([key, value]) => {
			const column = COLUMN_OF.get(key);
			return column && value !== undefined ? [[column, value]] : [];
		})
	);
}

/** And back: what a row, a change or a proposal holds. Anything else in it is left aside. */
export function factsOf<Row extends Partial<PlaceColumns>>(row: Row): Partial<PlaceFacts> {
	return Object.fromEntries(
		KEYS.flatMap((key) => {
			const value = (row as Record<string, unknown>)[COLUMN_OF.get(key)!];
			return value === undefined ? [] : [[key, value]];
		})
	);
}

/** What differs between two states of a place, by column: what a change keeps. */
export function changedColumns(was: PlaceFacts, now: PlaceFacts) {
	const [before, after] = [columnsOf(was), columnsOf(now)] as Record<string, unknown>[];
	const changed = FACT_COLUMNS.filter(
		(column) => JSON.stringify(before![column]) !== JSON.stringify(after![column])
	);
	const only = (all: Record<string, unknown>) =>
		Object.fromEntries(changed.map((column) => [column, all[column]])) as Partial<PlaceColumns>;
	return { changed, before: only(before!), after: only(after!) };
}

function withoutUndefined(facts: object): object {
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
