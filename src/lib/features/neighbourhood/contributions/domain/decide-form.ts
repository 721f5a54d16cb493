import * as v from 'valibot';
import { chosenId } from '#lib/shared/typed-values.ts';
import { isPhotoReason, type PhotoReason, REFUSAL_REASONS } from './refusal-reasons.ts';

const text = (most: number) =>
	v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(most, `C’est trop long\u00a0: ${most} signes au plus.`)
		),
		''
	);
/** Which one, as it was read; and what was seen of its photo. */
const read = { parole: chosenId(), version: chosenId(), 'photo-vue': text(40), photo: text(20) };
export const reason = v.picklist(
	Object.keys(REFUSAL_REASONS) as (keyof typeof REFUSAL_REASONS)[],
	'Choisissez une raison\u00a0: la personne la lira.'
);

export const PublishForm = v.object(read);
export const CorrectForm = v.object({ ...read, mots: text(600), pourquoi: text(300) });
export const RefuseForm = v.object({
	...{ parole: chosenId(), version: chosenId(), raison: reason, dits: text(500) }
});
export const UndoForm = v.object({ decision: chosenId() });

type PhotoSaid = { 'photo-vue': string; photo: string };

/** What somebody has decided of a photo that she saw; undefined: there is one, and she has not said. */
export function photoVerdict({
	'photo-vue': seen,
	photo
}: PhotoSaid): { show: string } | { leaveOut: PhotoReason } | null | undefined {
	if (!seen) return null;
	if (photo === SHOWN) return { show: seen };
	return isPhotoReason(photo) ? { leaveOut: photo } : undefined;
}
/** Of a photo on which nobody is known. */
export const SHOWN = 'montrer';
