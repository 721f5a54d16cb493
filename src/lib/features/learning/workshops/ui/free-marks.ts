import type { MarkOption } from '#lib/design/mark-option.ts';

/** Where one comes as one likes: she came, or there is nothing to say. */
export const FREE_MARKS: readonly MarkOption[] = [
	{ value: 'present', label: 'Venue', icon: 'check', tone: 'success' },
	{ value: 'absent', label: 'Pas venue', icon: 'cross', tone: 'info' }
];
