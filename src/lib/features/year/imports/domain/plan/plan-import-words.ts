import { MARK_NAMES, type MarkKind, slotName } from '#lib/features/learning/workshops/index.ts';
import { foldText } from '#lib/shared/person-name.ts';

/** "2018-01-11" is written "11/01/2018". */
export function dayWords(day: string): string {
	return day.split('-').reverse().join('/');
}

/** A mark as a sentence says it; "en retard" carries its minutes. */
export function markWords(kind: MarkKind, lateMinutes: number | null): string {
	const name = MARK_NAMES[kind].toLowerCase();
	return kind === 'late' ? `${name} de ${lateMinutes} min` : name;
}

/** A group as a sentence names it: "groupe 1", "groupe A", or its cycle when it has no name. */
export function groupWords(label: string, cycleLabel: string): string {
	if (!label) return cycleLabel;
	return foldText(label).startsWith('groupe')
		? label.charAt(0).toLowerCase() + label.slice(1)
		: `groupe ${label}`;
}

/** A weekly slot as a sentence says it, or null. */
export function hoursWords(group: {
	weekday: number | null;
	startsAt: string | null;
	endsAt: string | null;
}): string | null {
	return slotName(group) || null;
}
