import type { IconName } from './icons.ts';

export type NavItem = {
	href: string;
	label: string;
	icon: IconName;
	/** `page`: this very page · `section`: a page below it. */
	current?: 'page' | 'section';
};
