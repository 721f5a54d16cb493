import { capital } from '#lib/shared/capital.ts';
import { type Slot, slotName } from '../seances/slot.ts';

/**
 * How a group is called on screen: its label, or its slot, or simply "Groupe" (study-2.3 names the
 * three groups by their slots).
 */
export function groupName(group: Slot & { label: string }): string {
	const slot = slotName(group);
	const label = labelOf(group.label);
	if (label && slot) return `${label} (${slot})`;
	return label || capital(slot) || 'Groupe';
}

/** A bare letter or number is said with its noun: "A" is "Groupe A" (study-2.3). */
export function labelOf(label: string): string {
	return /^([A-Z]|\d+)$/.test(label) ? `Groupe ${label}` : label;
}
