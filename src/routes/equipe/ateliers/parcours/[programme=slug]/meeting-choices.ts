import type { MeetingLine } from '#lib/features/learning/funnels/index.server.ts';
import { clockName, longDay } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';

/** The meetings that one may be invited to, each with the seats that are left. */
export function meetingChoices(meetings: readonly MeetingLine[]) {
	return meetings
		.filter(({ isCancelled }) => !isCancelled)
		.map(({ id, day, startsAt, place, capacity, expected }) => ({
			value: id,
			label: `${longDay(day)} à ${clockName(startsAt)}, ${place} (${seats(capacity - expected)})`
		}));
}

function seats(left: number): string {
	if (left <= 0) return 'complet';
	return counted(left, 'place');
}
