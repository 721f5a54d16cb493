import words from '#content/register-words.json' with { type: 'json' };
import type { ClockTime } from '../../register.ts';

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

export const KNOWN = new Map<string, MarkReading>([
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
