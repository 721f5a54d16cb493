import type { MarkOption } from '#lib/design/mark-option.ts';

/** Where one comes as one likes, in words of nobody’s sex: she came, or there is nothing to say. */
export const FREE_MARKS: readonly MarkOption[] = [
	{ value: 'present', label: 'Là', icon: 'check', tone: 'success' },
	{ value: 'absent', label: 'Pas là', icon: 'cross', tone: 'info' }
];
