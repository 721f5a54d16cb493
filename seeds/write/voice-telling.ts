import type { Telling } from './telling.ts';

/** An address that no machine has. */
export const NOBODYS_ADDRESS = '192.0.2.7';

/** What every writer of what is said around one centre needs to know. */
export type VoiceTelling = Telling & {
	centreId: string;
	/** Seals where it came from, and how to answer. */
	voices: Buffer;
	dataDir: string;
	/** What the centre asked its neighbourhood, by title. */
	themes: ReadonlyMap<string, string>;
	/** Places of the directory, by name. */
	places: ReadonlyMap<string, string>;
	/** The screen of everybody in its hall, if one stands there. */
	kioskId: string | null;
};

/** What a writer of one step is told: the message, and the day at the centre. */
export type Following = VoiceTelling & {
	id: string;
	day: string;
	/** Services of the town, by name. */
	services: ReadonlyMap<string, string>;
};
