import type { Chance } from '../plan/seeded-random.ts';
import type { Resident } from './draw-resident.ts';
import type { Rows } from './rows.ts';
import type { NewId } from './seeded-ids.ts';
import type { CentreShape } from './shape.ts';

export type TaughtProgramme = {
	id: string;
	slug: string;
	minutes: number;
	capacity: number;
	format: string;
};

/** A centre while its ten years are being told: who works there, who came, what was written. */
export type Telling = {
	shape: CentreShape;
	chance: Chance;
	newId: NewId;
	rows: Rows;
	centreId: string;
	/** INSEE code of its commune. */
	home: string;
	/** The day it is there, and the moment after which nothing is written (epoch milliseconds). */
	today: string;
	now: number;
	/** Years told, the first and the last. */
	years: { first: number; last: number };
	programmes: TaughtProgramme[];
	team: { accueil: string; direction: string; animators: string[] };
	/** In the order they first came. */
	residents: Resident[];
	/** By programme, year and label. */
	cycles: Map<string, { id: string; groups: number }>;
};
