import type { IconName } from './icons.ts';

export type ChoiceOption = {
	value: string;
	label: string;
	hint?: string;
	disabled?: boolean;
};

export type TileOption = ChoiceOption & {
	icon?: IconName;
	/** The tile becomes a link to this page. */
	href?: string;
};
