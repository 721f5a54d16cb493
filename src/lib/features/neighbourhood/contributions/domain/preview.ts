import type { Subject } from './doors.ts';
import type { PersonalKind } from './personal-words.ts';
import type { WhereChoice } from './where-said.ts';

/** What everybody would read of what she has written, and what nobody would. */
export type Preview = {
	words: string;
	masked: readonly PersonalKind[];
	wheres: readonly WhereChoice[];
	/** Which of them is chosen. */
	where: string;
	subject: Subject | null;
	/** As a sentence goes on with it. */
	endsOn: string | null;
	/** How she is answered, as she typed it. */
	answer: { by: 'mail' | 'phone'; said: string } | null;
	isWithAdult: boolean;
	/** What was typed, field by field, to be sent or corrected. */
	carried: readonly (readonly [name: string, value: string])[];
};
