import words from '#content/register-words.json' with { type: 'json' };
import type { DatedColumn } from './dated-seances.ts';
import { findClockRange } from '../cells/read-clock.ts';
import { minutesBetween, readClockTime } from '../cells/clock-times.ts';
import { readDuration } from '../cells/read-duration.ts';
import { hasOneOf } from '../cells/plain-words.ts';
import type { View } from '../cells/view.ts';

/** A row that speaks of each séance: its hours, its length, what cancelled it. */
export function takeSeanceRow(view: View, row: number, label: string, dated: DatedColumn[]): void {
	for (const { column, seance } of dated) {
		const text = view.cell(row, column)?.text ?? '';
		const range = findClockRange(text);
		if (range) {
			seance.startsAt = range.startsAt;
			seance.minutes = minutesBetween(range.startsAt, range.endsAt);
		} else if (/dur/i.test(label)) seance.minutes ??= readDuration(text) ?? minutesAlone(text);
		else seance.startsAt ??= readClockTime(text);
		if (hasOneOf(text, words.cancelling))
			seance.cancelledBy ??= { text, place: view.place(row, column) };
	}
}

/** "90" is minutes, "1,5" or "2" hours. */
export function minutesAlone(text: string): number | undefined {
	const value = Number(text.replace(',', '.'));
	if (text.trim() === '' || !(value > 0) || value > 480) return undefined;
	return value <= 8 ? Math.round(value * 60) : value;
}
