import words from '#content/register-words.json' with { type: 'json' };
import { KNOWN, type MarkReading } from './known-marks.ts';
import { LATE, lateReading, MINUTES_ALONE } from './late-marks.ts';
import { hasOneOf, plain, remember, wordsOf } from '../cells/plain-words.ts';
import { readClockTime } from '../cells/clock-times.ts';

/** Reads one attendance cell; case, accents, dots and brackets do not matter. */
export const readMark = remember((text: string): MarkReading => {
	const written = plain(text);
	const exact = KNOWN.get(written) ?? KNOWN.get(wordsOf(written).join(' '));
	if (exact && (wordsOf(written).length > 0 || KNOWN.has(written))) return exact;
	const bare = written.replace(/[.!*]+$/, '');
	if (KNOWN.has(bare) && bare !== '') return KNOWN.get(bare) ?? { kind: 'unknown' };
	const alone = MINUTES_ALONE.exec(written);
	if (alone) return { kind: 'late', minutes: Number(alone[1] ?? alone[2] ?? alone[3]) };
	const hours = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:h|heures?)?$/.exec(written);
	if (hours) return { kind: 'number', value: Number(`${hours[1]}.${hours[2] ?? 0}`) };
	const at = readClockTime(written);
	if (at) return { kind: 'arrival', at };
	if (LATE.test(written) && !hasOneOf(written, words.leaving)) return lateReading(written);
	if (hasOneOf(written, words.leaving)) return { kind: 'leaving' };
	if (hasOneOf(written, words.cancelling)) return { kind: 'cancelled' };
	return readParts(written);
});

/** "A (malade)", "X - prévenue", "P*": the sign before the remark; a remark may excuse an absence. */
function readParts(written: string): MarkReading {
	const [, sign = '', gap = '', rest = ''] =
		/^([^\s(:,;*-]+)([\s(:,;*-]+)(.*)$/.exec(written) ?? [];
	const first = KNOWN.get(sign.replace(/\.$/, ''));
	const remark = KNOWN.get(wordsOf(rest).join(' '));
	if (!first || rest === '' || (!remark && gap.trim() === '')) return { kind: 'unknown' };
	if (first.kind === 'absent' && (remark?.kind === 'excused' || remark?.kind === 'reason'))
		return { kind: 'excused' };
	const isSign = first.kind === 'present' || first.kind === 'absent' || first.kind === 'excused';
	return isSign ? first : { kind: 'unknown' };
}

/** True for a cell that any register could use as a mark: used to recognise columns of marks. */
export function looksLikeMark(text: string): boolean {
	const { kind } = readMark(text);
	return kind !== 'unknown' && kind !== 'number' && kind !== 'arrival';
}
