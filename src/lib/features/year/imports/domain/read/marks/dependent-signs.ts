import { plain } from '../cells/plain-words.ts';
import type { MarkReading } from './known-marks.ts';
import type { CellPlace } from '../../register.ts';

export type Kind = 'present' | 'absent' | 'excused';

export type Signs = Map<string, { reading: MarkReading; place: CellPlace }>;

/** "O" and "N", "✗" and "V" in the light of the other signs of the table. */
export function dependentKind(sign: 'o' | 'cross' | 'n' | 'v', signs: Signs): Kind | undefined {
	const others = [...signs].map(([text]) => plain(text));
	const has = (...forms: string[]) => others.some((other) => forms.includes(other));
	const kinds = new Set([...signs.values()].map(({ reading }) => reading.kind));
	if (sign === 'o') return has('n', 'non', 'oui') || !kinds.has('present') ? 'present' : undefined;
	if (sign === 'n') return has('o', 'oui') || kinds.has('present') ? 'absent' : undefined;
	if (sign === 'v') return kinds.has('present') ? undefined : 'present';
	return has('✓', '✔', '✔️', '☑', 'v', '√') || kinds.has('present') ? 'absent' : 'present';
}
