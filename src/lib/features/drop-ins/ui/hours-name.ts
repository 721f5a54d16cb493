import { clockName } from '#lib/shared/french-dates.ts';

/** "14 h – 17 h" */
export function hoursName({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
	return `${clockName(startsAt)} – ${clockName(endsAt)}`;
}
