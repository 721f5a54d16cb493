import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { narrowWindow } from '#lib/features/reminders/plans/index.ts';
import type { Wish } from './wish.ts';

/** Hours are said both or not at all, in order, and leave something of the day when SMS may leave. */
export function refuseWish({ fromHour, untilHour }: Wish): Refusal<'hours'> | null {
	if (fromHour === null && untilHour === null) return null;
	const isWhole = fromHour !== null && untilHour !== null;
	const kept =
		isWhole &&
		narrowWindow({
			from: Temporal.PlainTime.from(fromHour),
			until: Temporal.PlainTime.from(untilHour)
		});
	return kept
		? null
		: refuse(
				'hours',
				'Dites les deux heures, la première avant la seconde, entre 8\u00a0h et 21\u00a0h\u00a030.'
			);
}
