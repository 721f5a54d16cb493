import type { Subject } from './doors.ts';
import type { PersonalKind } from './personal-kinds.ts';
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

type Told = {
	nowhere: string;
	asTyped: (street: string) => string;
	near: (street: string, town: string) => string;
};

/** One of the places that she may mean, as it is read before it is sent. */
export function whereInWords({ kind, name, town }: WhereChoice, words: Told): string {
	if (kind === 'nowhere') return words.nowhere;
	if (kind === 'point') return words.near(name, town ?? '');
	return kind === 'typed' ? words.asTyped(name) : [name, town].filter(Boolean).join(', ');
}

/** The same where a list holds text alone, whatever direction the words around it have. */
export const whereAlone = (choice: WhereChoice, words: Told): string =>
	`\u2068${whereInWords(choice, words)}\u2069`;
