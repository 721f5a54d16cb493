import type { IconName } from './icons.ts';

export type MarkOption = {
	value: string;
	label: string;
	icon: IconName;
	tone: 'success' | 'danger' | 'info' | 'warning';
	/** Choosing it shows the minutes. */
	withMinutes?: boolean;
};

export const attendanceMarks: readonly MarkOption[] = [
	{ value: 'present', label: 'Présent', icon: 'check', tone: 'success' },
	{ value: 'absent', label: 'Absent', icon: 'cross', tone: 'danger' },
	{ value: 'excused', label: 'Excusé', icon: 'speech', tone: 'info' },
	{ value: 'late', label: 'En retard', icon: 'clock', tone: 'warning', withMinutes: true }
];
