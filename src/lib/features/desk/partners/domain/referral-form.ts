import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { tick } from '#lib/shared/typed-values.ts';
import { LONGEST_TOLD } from './longest-told.ts';

const day = v.union([v.literal(''), v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'))]);

/** What the desk writes to refer somebody, or to hand her over. */
export const ReferralForm = v.object({
	/** The door of the partner, where it has several. */
	entree: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	genre: v.optional(v.picklist(['referral', 'handover']), 'referral'),
	mot: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Dites pour quoi la personne y va, en une phrase.'),
		v.maxLength(LONGEST_TOLD, `C’est trop long : ${LONGEST_TOLD} signes au plus.`)
	),
	apporter: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500, 'C’est trop long.')), ''),
	/** A guide that goes on her sheet; nothing of it is sent. */
	guide: v.optional(
		v.pipe(v.string(), v.regex(/^([a-z0-9-]{1,60})?$/, 'Choisissez un guide de la liste.')),
		''
	),
	envoi: v.optional(v.picklist(['fiche', 'lien']), 'fiche'),
	accord: tick,
	echeance: v.optional(day, '')
});
export type ReferralFormData = v.InferOutput<typeof ReferralForm>;
