/**
 * One cell, by what it means: the writer chooses how it looks. Words are never a formula, whatever
 * they begin with. `hours` are decimal (1.5 is 1 h 30), a `rate` is between 0 and 1, a `day` is
 * 2018-01-11, a `time` is 09:00.
 */
export type SheetCell =
	| null
	| string
	| number
	| { hours: number }
	| { rate: number }
	| { day: string }
	| { time: string }
	| { title: string }
	| { strong: string };

export type SheetColumn = {
	label: string;
	/** In characters of the usual size. */
	width: number;
	/** Its texts go on over several lines. */
	isLong?: boolean;
	/** Its heading stands over the numbers, on the right. */
	isNumber?: boolean;
};

/** One tab. Rows are asked for one after the other, and forgotten as soon as they are written. */
export type WrittenSheet = {
	/** At most 31 characters, none of `[]:*?/\`, as spreadsheets require. */
	name: string;
	columns: SheetColumn[];
	/**
	 * `table`: the labels of the columns are the first row, frozen, with filters, printed again on
	 * each page. `page`: a text to read, without headings.
	 */
	shape: 'table' | 'page';
	rows: Iterable<SheetCell[]> | AsyncIterable<SheetCell[]>;
};

export type WrittenWorkbook = {
	title: string;
	/** Who signs: the centre. */
	author: string;
	/** The closing day of the data (YYYY-MM-DD): the only date that enters the bytes. */
	asOf: string;
	sheets: WrittenSheet[];
};
