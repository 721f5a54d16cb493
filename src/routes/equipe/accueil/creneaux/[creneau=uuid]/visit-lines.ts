import type { Visit } from '#lib/features/desk/drop-ins/index.server.ts';
import { visitStatus } from '#lib/features/desk/drop-ins/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { clockIn } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

type Context = {
	slot: { day: string };
	today: string;
	timeZone: string;
	/** Those who asked from outside, by visit. */
	askers: ReadonlyMap<string, { firstName: string; phone: string }>;
};

/** Visits as the screen shows them: those without a name are told apart by their rank. */
export function visitLines(visits: readonly Visit[], { slot, today, timeZone, askers }: Context) {
	return visits.map((visit, index) => {
		const asker = askers.get(visit.id);
		const numbers = visit.reach?.phones.map(({ number }) => number) ?? (asker ? [asker.phone] : []);
		const cameOn = visit.arrivedAt && todayIn(timeZone, visit.arrivedAt);
		return {
			id: visit.id,
			label: visit.name ?? asker?.firstName ?? `Personne ${index + 1}, sans nom`,
			phones: numbers.map(writtenPhone),
			device: visit.device,
			status: visitStatus(
				{ undone: false, arrived: visit.arrivedAt !== null, minutes: visit.minutes },
				slot,
				today
			),
			arrivedAt: visit.arrivedAt && cameOn === slot.day ? clockIn(timeZone, visit.arrivedAt) : null,
			minutes: visit.minutes
		};
	});
}
