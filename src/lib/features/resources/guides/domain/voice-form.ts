import * as v from 'valibot';
import { tick, unseen } from '#lib/shared/typed-values.ts';

/** A voice for a part of a text, besides its file: the words that were on the screen, and her agreement. */
export const VoiceForm = v.object({
	mots: v.pipe(
		v.string(),
		v.regex(/^[a-p]{64}$/, 'Ce texte a changé\u00a0: rechargez la page.'),
		unseen()
	),
	accord: v.pipe(
		tick,
		v.literal(true, 'Demandez son accord à la personne qui parle, puis cochez cette case.')
	)
});
