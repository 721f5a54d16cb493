/**
 * What a record can hold (migration 0002). A register may say anything: what does not fit is cut
 * or left out here, so that one odd cell never makes a whole import fail.
 */
const LONGEST_LABEL = 120;
const LONGEST_VENUE = 200;
const MOST_MINUTES = 1_440;

/** The name of a cycle, a group or a person. */
export function labelThatFits(text: string): string {
	return text.trim().slice(0, LONGEST_LABEL);
}

export function venueThatFits(text: string): string {
	return text.trim().slice(0, LONGEST_VENUE);
}

/** Minutes of a séance or of a lateness: at least one, at most a day. */
export function minutesThatFit(minutes: number): number {
	return Math.min(Math.max(Math.round(minutes), 1), MOST_MINUTES);
}

export function isBirthYear(year: number | undefined): year is number {
	return year !== undefined && year >= 1880 && year <= 2200;
}

export function isPhone(number: string | undefined): number is string {
	return number !== undefined && /^\+[1-9]\d{5,14}$/.test(number);
}
