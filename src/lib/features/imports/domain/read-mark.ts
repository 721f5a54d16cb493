import words from '#content/register-words.json' with { type: 'json' };
import type { ClockTime } from './register.ts';
import { readClockTime } from './read-clock.ts';
import { hasOneOf, plain, remember, wordsOf } from './plain-words.ts';

/** What one cell of attendance may mean, before the other cells of its table are looked at. */
export type MarkReading =
	| { kind: 'blank' }
	| { kind: 'present' | 'absent' | 'excused' }
	| { kind: 'late'; minutes: number | undefined }
	/** "14h15": late if the séance had begun. */
	| { kind: 'arrival'; at: ClockTime }
	/** Hours or minutes of presence, when it is the length of the séance. */
	| { kind: 'number'; value: number }
	/** "malade", "vacances": an excuse, to be confirmed. */
	| { kind: 'reason' }
	| { kind: 'leaving' }
	| { kind: 'cancelled' }
	/** Signs whose meaning depends on the register: the letter O, a ballot cross, V. */
	| { kind: 'depends'; sign: 'o' | 'cross' | 'n' | 'v' }
	| { kind: 'unknown' };

const KNOWN = new Map<string, MarkReading>([
	...words.marks.present.map((form): [string, MarkReading] => [form, { kind: 'present' }]),
	...words.marks.absent.map((form): [string, MarkReading] => [form, { kind: 'absent' }]),
	...words.marks.excused.map((form): [string, MarkReading] => [form, { kind: 'excused' }]),
	...words.marks.late.map((form): [string, MarkReading] => [
		form,
		{ kind: 'late', minutes: undefined }
	]),
	...words.marks.reason.map((form): [string, MarkReading] => [form, { kind: 'reason' }]),
	...words.marks.blank.map((form): [string, MarkReading] => [form, { kind: 'blank' }]),
	...['o'].map((form): [string, MarkReading] => [form, { kind: 'depends', sign: 'o' }]),
	...['n'].map((form): [string, MarkReading] => [form, { kind: 'depends', sign: 'n' }]),
	...['v'].map((form): [string, MarkReading] => [form, { kind: 'depends', sign: 'v' }]),
	...['✗', '✘', '✕', '✖'].map((form): [string, MarkReading] => [
		form,
		{ kind: 'depends', sign: 'cross' }
	])
]);

const LATE = /(?:^|[^a-z])(?:r|ret|retard|late|arrivee?)(?![a-z])/;
const MINUTES = /(\d{1,3})\s*(?:min|mn|minutes?|m(?![a-z])|'+|’|")?/;
const MINUTES_ALONE =
	/^\(?(?:\+?\s*(\d{1,3})\s*(?:min|mn|minutes?|'+)\.?(?:\s*(?:de\s+)?retard)?|\+\s*(\d{1,2})|0h(\d{2}))\)?$/;

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

/** "retard 15" and "R 1h" say how long; "arrivée 14h20" says when. */
function lateReading(written: string): MarkReading {
	const clock = /(\d{1,2})\s*(?:h|:)\s*(\d{2})?/.exec(written);
	const hours = Number(clock?.[1]);
	if (clock && hours >= 5) return { kind: 'arrival', at: `${pad(hours)}:${clock[2] ?? '00'}` };
	if (clock) return { kind: 'late', minutes: hours * 60 + Number(clock[2] ?? 0) };
	const minutes = MINUTES.exec(written.replace(/^[^\d]*/, ''));
	return { kind: 'late', minutes: minutes ? Number(minutes[1]) : undefined };
}

function pad(hours: number): string {
	return String(hours).padStart(2, '0');
}

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
