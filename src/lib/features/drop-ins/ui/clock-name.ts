/** "14 h – 17 h" */
export function hoursName({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
	return `${clockName(startsAt)} – ${clockName(endsAt)}`;
}

/** "14:00" is written "14 h", "10:30" is written "10 h 30". */
export function clockName(clock: string): string {
	const [hours, minutes] = clock.split(':');
	return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}
