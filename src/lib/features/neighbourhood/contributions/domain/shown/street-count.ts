import { type Door, type Subject, SUBJECTS } from '../doors.ts';
import { SAID_DOORS } from './told-shown.ts';

/** How many messages speak of one thing in one street, or at one place. */
export type StreetCount = {
	/** The name of a place or of a street; null: it was said of nowhere. */
	where: string | null;
	town: string | null;
	door: Door;
	subject: Subject | null;
	said: number;
};

/** The same, as a line of the table says it: where, of what, how many. */
export const tellStreetCount = ({ where, town, door, subject, said }: StreetCount) => ({
	where: [where, town].filter(Boolean).join(', ') || 'Sans lieu précis',
	what: subject ? SUBJECTS[subject] : SAID_DOORS[door],
	said
});
