export type TableColumn<Row> = {
	/** Unique in the table; also the key of `totals`. */
	key: string;
	label: string;
	/** What the cell says. Leave out for a cell drawn by the table's `cell` snippet. */
	text?: (row: Row) => string | number;
	/** Where its words lead; nothing for a row that leads nowhere. */
	href?: (row: Row) => string | undefined;
	/** Figures: right-aligned, digits of one width. */
	numeric?: boolean;
	/** The cell that names the row. Without one, the first column does. */
	rowHeader?: boolean;
};
