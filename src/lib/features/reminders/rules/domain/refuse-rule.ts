import { narrowWindow } from '#lib/features/reminders/plans/index.ts';
import { clockName } from '#lib/shared/french-dates.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { Habits } from './habits.ts';
import { BEFORE_NAMES, type Rule } from './rule-kinds.ts';

/** Hours that leave nothing of the day, or ring before eight or after half past nine. */
export function refuseHabits({ fromHour, untilHour }: Habits): Refusal<'hours'> | null {
	const asked = {
		from: Temporal.PlainTime.from(fromHour),
		until: Temporal.PlainTime.from(untilHour)
	};
	const kept = narrowWindow(asked);
	const isKept = kept?.from.equals(asked.from) && kept.until.equals(asked.until);
	return isKept
		? null
		: refuse(
				'hours',
				'Choisissez deux heures entre 8\u00a0h et 21\u00a0h\u00a030, la première avant la seconde.'
			);
}

/** A rule whose hour is outside the hours of the centre would never leave on time. */
export function refuseRule(
	{ before, at }: Rule,
	{ fromHour, untilHour }: Habits
): Refusal<'before' | 'hour'> | null {
	const isChosen = before.length > 0 && before.every((one) => Object.hasOwn(BEFORE_NAMES, one));
	if (!isChosen) return refuse('before', 'Choisissez au moins un moment dans la liste.');
	if (at < fromHour || at >= untilHour) {
		return refuse(
			'hour',
			`Choisissez une heure entre ${clockName(fromHour)} et ${clockName(untilHour)}, les heures de votre centre.`
		);
	}
	return null;
}
