import type { ThemeKind } from '#lib/features/neighbourhood/themes/index.ts';

/** What somebody answers, as her pages tell it; over, she writes all the same and answers nothing. */
export type AskedTheme = {
	id: string;
	kind: ThemeKind;
	title: string;
	words: string | null;
	/** Its last day, as a sentence goes on with it. */
	until: string;
	isOpen: boolean;
};
