import type { ShownReport } from './show-report.ts';

/** Whether there is anything to print of a year: a fiche, a project, a reminder, a kiosk, places, voices, a desk that was asked something. */
export function hasSomething({ report, desk }: ShownReport): boolean {
	return (
		report.fiches.length > 0 ||
		Boolean(report.free ?? report.reminders ?? report.kiosk ?? report.places ?? report.voices) ||
		desk !== null
	);
}
