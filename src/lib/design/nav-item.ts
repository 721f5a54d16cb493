import type { IconName } from './icons.ts';

export type NavItem = {
	href: string;
	label: string;
	icon: IconName;
	/** `page`: this very page · `section`: a page below it. */
	current?: 'page' | 'section';
};

/** A link that only the folded menu holds: on a wide screen it stands in the header. */
export type MoreItem = { href: string; label: string; icon: IconName };
