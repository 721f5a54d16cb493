import * as v from 'valibot';
import { chosenId } from '#lib/shared/typed-values.ts';

/** How far around its point a quarter goes, in metres. */
export const RADIUS = { least: 50, most: 20_000, usual: 400 } as const;

const WRONG_RADIUS = `Écrivez une distance en mètres, entre ${RADIUS.least} et ${RADIUS.most}.`;

/** Where a quarter is: a place in words or two numbers, and how far around. */
export const PointForm = v.object({
	quartier: chosenId('Ce quartier n’est pas dans la liste.'),
	endroit: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Dites où est le milieu du quartier.'),
		v.maxLength(120, 'C’est trop long.')
	),
	rayon: v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{2,5}$/, WRONG_RADIUS),
		v.transform(Number),
		v.minValue(RADIUS.least, WRONG_RADIUS),
		v.maxValue(RADIUS.most, WRONG_RADIUS)
	)
});
