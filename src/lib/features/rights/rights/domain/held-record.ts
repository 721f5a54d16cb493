export type HeldRow = Record<string, unknown>;

export type ToldColumn = {
	key: string;
	label: string;
	/** The words of a code. */
	values?: Readonly<Record<string, string>>;
};

/** A table as somebody is told of it: every column but the numbers of rows and the names of colleagues. */
export type ToldTable = {
	table: string;
	title: string;
	/** Made by the machine from the rest: in her file, and not on paper where nobody could read it. */
	isFileOnly: boolean;
	columns: readonly ToldColumn[];
	rows: HeldRow[];
};

export type JournalLine = { at: string; role: string; action: string; kind: string };

/** All that is held on somebody, in the centre's words (RGPD, art. 15; CJUE C-579/21). */
export type HeldRecord = {
	centre: string;
	/** The day it was gathered. */
	day: string;
	name: string;
	tables: ToldTable[];
	journal: JournalLine[];
};

/** Those that somebody can read on paper (RGPD, art. 12, 1: concise, in clear and plain language). */
export function readableTables({ tables }: HeldRecord): ToldTable[] {
	return tables.filter(({ isFileOnly }) => !isFileOnly);
}
