/** A figure of the registers that a text may be speaking of. */
import type { FicheFigureKey } from './figures.ts';

/** A fiche's figure, the trainees of one cycle, or a figure of each cycle, group or séance. */
export type ClaimedKey =
	| FicheFigureKey
	| `trainees of ${string}`
	| `${'trainees' | 'groups' | 'seances' | 'minutes'} per ${'cycle' | 'group' | 'seance'}`;

export type Candidate = {
	key: ClaimedKey;
	label: string;
	value: number;
	/** How the registers give it. */
	arithmetic: string;
	/** How somebody may have reached another number; null when nothing explains it. */
	otherwise: (stated: number) => string | null;
};
