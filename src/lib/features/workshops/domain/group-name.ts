import { type Slot, slotName } from './slot.ts';

/**
 * How a group is called on screen: its label, or its slot, or simply "Groupe" (study 2.3 names
 * the three groups by their slots).
 */
export function groupName(group: Slot & { label: string }): string {
	const slot = slotName(group);
	const label = /^([A-Z]|\d+)$/.test(group.label) ? `Groupe ${group.label}` : group.label;
	if (label && slot) return `${label} (${slot})`;
	return label || capitalise(slot) || 'Groupe';
}

function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
