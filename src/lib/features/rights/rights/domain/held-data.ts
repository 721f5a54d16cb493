import held from '#content/held-data.json' with { type: 'json' };

/** What erasing does to a column: with its row, emptied or replaced, or left of an anonymous subject. */
export type Erasing = 'gone' | 'erased' | 'kept';
export type HeldColumn = { label: string; erasing: Erasing; values?: Record<string, string> };
export type HeldTable = {
	title: string;
	/** Why something stays once she is erased. */
	why?: string;
	/** Made by the machine from the rest: in the file, and not on paper where nobody could read it. */
	fileOnly?: boolean;
	columns: Record<string, HeldColumn>;
	/** What is added from other tables so that a line can be understood: a group, a day. */
	joined?: Record<string, string>;
};

/**
 * Every table that hangs from a resident, and what becomes of each column: what she is given to read
 * (RGPD, art. 15) and what erasing leaves (art. 17). A test compares it with the database.
 */
export const HELD_TABLES: Readonly<Record<string, HeldTable>> = held.tables as Record<
	string,
	HeldTable
>;
