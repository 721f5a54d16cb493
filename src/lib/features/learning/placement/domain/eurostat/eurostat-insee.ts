import { type Domain, DOMAINS } from '../bank.ts';
import type { EurostatLevels } from './eurostat-level.ts';

const MARKS = { none: 0, basic: 1, above: 2 } as const;

export type InseeMarks = {
	marks: Record<Domain, 0 | 1 | 2>;
	/** « Illectronisme »: no skill in any domain, or internet never used. */
	lacksAll: boolean;
	/** « Incapacité »: no skill in one domain at least. */
	lacksOne: boolean;
};

/**
 * INSEE’s marks 0, 1, 2 by domain: « illectronisme » is 0 everywhere, or not using internet;
 * « incapacité » is 0 somewhere (Insee Première n° 1780; placement notes, 1.1).
 */
export function inseeMarks(levels: EurostatLevels, usesInternet = true): InseeMarks {
	const marks = Object.fromEntries(
		DOMAINS.map((domain) => [domain, usesInternet ? MARKS[levels.areas[domain]] : 0])
	) as InseeMarks['marks'];
	const values = Object.values(marks);
	return {
		marks,
		lacksAll: values.every((mark) => mark === 0),
		lacksOne: values.includes(0)
	};
}
