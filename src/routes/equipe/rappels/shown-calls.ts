import { mayDo, type Role } from '#lib/features/house/staff/index.ts';
import type { MonthCost } from '#lib/features/reminders/messages/index.server.ts';
import { type CostLine, smsKindName } from '#lib/features/reminders/messages/index.ts';
import type { CallToMake } from '#lib/features/reminders/reminders/index.server.ts';
import { isFamilys, type Kind, KINDS, kindTitle } from '#lib/features/reminders/rules/index.ts';
import { clockName, monthName, plainDay } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

/** What a family must do is for whoever follows families. */
export const hiddenKinds = (role: Role): Kind[] =>
	mayDo(role, 'follow-families') ? [] : KINDS.filter(isFamilys);

/** A call as a page or a sheet says it. */
export function shownCall({ kind, dueOn, time, phones, ...call }: CallToMake) {
	const hour = time === null ? '' : ` à ${clockName(time)}`;
	return {
		...call,
		what: `${kindTitle(kind)}, ${plainDay(dueOn)}${hour}`,
		phones: phones.map((number) => ({ number, written: writtenPhone(number) }))
	};
}

/** What SMS cost in a year, month by month, the last one first. */
export function shownCosts(
	costs: readonly MonthCost[],
	year: number
): { month: string; lines: CostLine[] }[] {
	return [...Map.groupBy(costs, ({ month }) => month)].reverse().map(([month, its]) => ({
		month: monthName(Temporal.PlainYearMonth.from({ year, month }).toString()),
		lines: its.map(({ kind, messages, segments, cents }) => ({
			...{ key: kind, name: smsKindName(kind), messages, segments, cents }
		}))
	}));
}
