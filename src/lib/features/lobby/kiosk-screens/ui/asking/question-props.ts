import type { PublicText } from '#lib/shared/public-text.ts';

/** What each question of the form is handed. */
export type QuestionProps = {
	text: PublicText;
	nth: number;
	count: number;
	/** Where it is heard; null where nothing is. */
	sound: string | null;
};

/** What says more of a field: its hint, then why it was refused. */
export const describedBy = (
	name: string,
	{ hint = false, error }: { hint?: boolean; error: string | undefined }
): string | undefined =>
	[hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
