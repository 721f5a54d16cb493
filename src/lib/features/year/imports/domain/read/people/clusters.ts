import type { RawPerson, RawRow } from './raw-block.ts';

/** One row naming a person, with what tells whether another row may be the same person. */
export type Occurrence = {
	row: RawRow;
	person: RawPerson;
	/** Rank of its block: one block names a person once. */
	block: number;
	programme: string;
	/** Workbook, group, and no cycle named: the same register going on from tab to tab. */
	thread: string;
};

/** Rows known to be one person. */
export type Cluster = {
	members: Occurrence[];
	years: Set<number>;
	phones: Set<string>;
	blocks: Set<number>;
	programmes: Set<string>;
	threads: Set<string>;
};

/** What the rows of one person say together. */
export function clusterOf(members: Occurrence[]): Cluster {
	const known = <Value>(values: (Value | undefined)[]) =>
		new Set(values.filter((value): value is Value => value !== undefined));
	return {
		members,
		years: known(members.map(({ person }) => person.birthYear)),
		phones: known(members.map(({ person }) => person.phone)),
		blocks: known(members.map(({ block }) => block)),
		programmes: known(members.map(({ programme }) => programme)),
		threads: known(members.map(({ thread }) => thread || undefined))
	};
}

/** Two clusters told to be one person. */
export function joined(one: Cluster, other: Cluster): Cluster {
	return clusterOf([...one.members, ...other.members]);
}

/** True when the two sets have one value in common at least. */
export function share<Value>(one: Set<Value>, other: Set<Value>): boolean {
	return [...one].some((value) => other.has(value));
}
