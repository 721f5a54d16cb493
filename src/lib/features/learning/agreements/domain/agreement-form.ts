import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';

const words = (most: number) =>
	v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(most, `C’est trop long\u00a0: ${most} signes au plus.`)
		),
		''
	);
const day = v.optional(
	v.union([v.literal(''), v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'))]),
	''
);

/** What is asked of an agreement with a place: the partner; the rest as far as it is known. */
export const AgreementForm = v.object({
	accord: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	partenaire: v.pipe(v.string(), v.uuid('Choisissez le partenaire dans le répertoire.')),
	machines: words(300),
	heures: words(200),
	enseignants: words(300),
	depuis: day,
	ouvert: day
});
