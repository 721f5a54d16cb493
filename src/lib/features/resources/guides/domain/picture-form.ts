import * as v from 'valibot';
import { tick } from '#lib/shared/typed-values.ts';

/** A picture of one's own, besides its file: what it shows, and nobody on it. */
export const PictureForm = v.object({
	description: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(3, 'Dites ce qu’on voit, pour les personnes qui ne voient pas l’image.'),
		v.maxLength(120, 'Cette phrase est trop longue\u00a0: 120 signes au plus.')
	),
	personne: v.pipe(
		tick,
		v.literal(
			true,
			'Vérifiez que personne n’est reconnaissable sur l’image, puis cochez cette case.'
		)
	)
});
