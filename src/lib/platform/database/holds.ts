import type { RawBuilder } from 'kysely';
import type { Db } from './acting.ts';
import type { DB } from './schema.ts';

export type TableName = keyof DB & string;
type ColumnOf<Name extends TableName> = keyof DB[Name] & string;

/** What erasing does to a column: with its row, emptied or replaced, or left of an anonymous subject. */
export type Erasing = 'gone' | 'erased' | 'kept';
/** `values`: the words of a code, as she reads them. */
export type HeldColumn = {
	label: string;
	erasing: Erasing;
	values?: Readonly<Record<string, string>>;
};

/** Numbers of rows, and the names of colleagues (CJUE C-579/21): nothing that she would read. */
type Technical = 'id' | 'recorded_by' | `${string}_id`;

/** A table whose rows hang from a resident. In SQL, the row is `t`. */
export type HeldOfPerson = {
	/** Whose a row is: by this column, of a resident, or of a row that hangs from one. Several: of each. */
	of: Readonly<Record<string, TableName>>;
	/** What she reads above its rows (RGPD, art. 15). */
	title: string;
	columns: Readonly<Record<string, HeldColumn>>;
	/** Why something is left once she is erased (RGPD, art. 17); a table of which nothing is, goes whole. */
	left?: string;
	/** Her name itself, and what the database makes of it: it goes last, with the band of her age. */
	withHerName?: true;
	/** Made by the machine from the rest: in her file, and not on paper where nobody could read it. */
	fileOnly?: true;
	/** What is added from other tables so that a line can be understood: a group, a day. */
	joined?: Readonly<Record<string, readonly [label: string, value: RawBuilder<unknown>]>>;
	/** Columns that are told as something else. */
	instead?: Readonly<Record<string, RawBuilder<unknown>>>;
	/** What a line is called when a merge moves it, one and several. */
	moved?: readonly [one: string, several: string];
	/** For those who follow her: the desk neither reads nor writes it. */
	hiddenFromDesk?: true;
};

/** The same, with every column of that table and no other. */
type OfPersonIn<Name extends TableName> = Omit<HeldOfPerson, 'of' | 'columns'> & {
	of: { readonly [Column in ColumnOf<Name>]?: TableName };
	columns: { readonly [Column in Exclude<ColumnOf<Name>, Technical>]: HeldColumn };
};

/** A table, as its feature says it: in the glossary, in the guide of personal data, to a resident. */
export type HeldTable = {
	/** Its French word, and its sense in an English sentence. */
	word: string;
	sense: string;
	/** What it keeps, for what, until when (« sans fin »), how it goes (« – »), who sees it (« équipe »). */
	keeps: string;
	purpose: string;
	until?: string;
	goes?: string;
	seenBy?: string;
	/** Free texts that somebody types in a form: the guard reads them (`src/hooks/with-guard.ts`). */
	typed?: readonly string[];
	/** Its rows say nobody: nothing of them leads to whoever they are of (`tests/anonymity`). */
	isAnonymous?: true;
	person?: HeldOfPerson;
};

/** Rows erased or emptied, by table. */
export type Counts = Record<string, number>;

/** A day, and the zone of the centre where it is that day. */
export type Today = { timeZone: string; today: string };

/** What a statement on contacts knows of a column of identifiers, or of instants. */
export type ContactWords = {
	/** Of those who are asked for. */
	these(column: string): RawBuilder<boolean>;
	/** The day, in the centre. */
	dayOf(column: string): RawBuilder<unknown>;
	/** Written on a screen: what an import writes carries the instant of that import. */
	typed(column: string): RawBuilder<boolean>;
};

/**
 * What a feature keeps, said once and by itself. Read by the rights of a resident, by the nights that
 * erase, by merges, and by the pages that tell it (`src/lib/holds.server.ts` lists them all).
 */
export type Holds = {
	tables: {
		readonly [Name in TableName]?: Omit<HeldTable, 'typed' | 'person'> & {
			typed?: readonly ColumnOf<Name>[];
			person?: OfPersonIn<Name>;
		};
	};
	/** What somebody did, and when: each gives `person_id, day`. A note on her is no contact. */
	contacts?(words: ContactWords): readonly RawBuilder<unknown>[];
	/** Years that count these people (`any (…)`): each gives `id, year`. */
	years?(anyOf: RawBuilder<unknown>): readonly RawBuilder<unknown>[];
	/** Takes away what says who these people are, where it is not a whole table that hangs from them. */
	erase?(db: Db, personIds: readonly string[]): Promise<Counts>;
	/** Takes away, each night, what has an end of its own, or names nobody known. */
	erasePast?(db: Db, now: Today): Promise<Counts>;
};

/** By feature; the tables of none are the platform's. */
export type AllHolds = Readonly<Record<string, Holds>>;

/** What is most often left of somebody erased. */
export const COUNTED =
	'Un nombre, une date ou un code d’une liste, sans nom\u00a0: le bilan les compte.';

type Values = HeldColumn['values'];
export const gone = (label: string, values?: Values) => column(label, 'gone', values);
export const erased = (label: string, values?: Values) => column(label, 'erased', values);
export const kept = (label: string, values?: Values) => column(label, 'kept', values);

const column = (label: string, erasing: Erasing, values?: Values): HeldColumn => ({
	label,
	erasing,
	...(values && { values })
});

/** Every table, with the feature that owns it. */
export function tablesOf(all: AllHolds) {
	return Object.entries(all).flatMap(([feature, { tables }]) =>
		Object.entries(tables as Record<TableName, HeldTable>).map(([table, said]) => ({
			feature,
			table: table as TableName,
			said
		}))
	);
}

/** Whose rows are erased with her by that alone: each hangs from her directly, and nothing is left of it. */
export function goesWhole({ of, columns, withHerName }: HeldOfPerson): boolean {
	return (
		!withHerName &&
		Object.values(of).every((parent) => parent === 'people') &&
		Object.values(columns).every(({ erasing }) => erasing === 'gone')
	);
}

/** Those that hang from a resident, in the order in which she reads them. */
export function tablesOfPeople(all: AllHolds): Map<TableName, HeldOfPerson> {
	return new Map(
		tablesOf(all).flatMap(({ table, said }) => (said.person ? [[table, said.person] as const] : []))
	);
}
