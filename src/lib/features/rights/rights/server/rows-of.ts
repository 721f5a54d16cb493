import type { RawBuilder } from 'kysely';

export type Held = { table: string; row: Record<string, unknown> };

/** Rows that hang from a person, each under the name of its table. */
export type RowsOf = (person: RawBuilder<unknown>) => RawBuilder<Held>;
