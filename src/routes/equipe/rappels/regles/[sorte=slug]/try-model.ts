import { showPreview, type ShownPreview } from '#lib/features/reminders/rules/index.ts';
import { checkModel, placeholdersOf } from '#lib/features/reminders/texts/index.ts';

/** A text as it would leave, with all that is wrong with it. */
export function tryModel(
	text: string,
	kind: string,
	known: Parameters<typeof checkModel>[2],
	centsPerSms: number
): ShownPreview {
	const words = placeholdersOf(kind).map(({ word }) => word);
	return showPreview(text, centsPerSms, checkModel(text, words, known));
}
