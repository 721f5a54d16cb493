import * as v from 'valibot';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
import { CALL_OUTCOMES, outcomeNamed } from './callbacks.ts';
import { reason } from './decide-form.ts';
import { isPhotoReason, type PhotoReason } from './refusal-reasons.ts';

const GONE = 'La page a changé\u00a0: rechargez-la, puis recommencez.';
const text = (most: number) =>
	v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(most, `C’est trop long\u00a0: ${most} signes au plus.`)
		),
		''
	);
const told = v.pipe(
	text(500),
	v.minLength(3, 'Écrivez, en une phrase, ce que vous avez décidé et pourquoi.')
);
const signalement = chosenId();

/** A report that changes nothing. */
export const KeepForm = v.object({ signalement, reponse: told });
/** What it is about is shown no more. */
export const HideForm = v.object({
	...{ signalement, reponse: told },
	raison: reason
});
/** It is read otherwise from now on. */
export const MendForm = v.object({
	...{ signalement, reponse: told, mots: text(600), pourquoi: text(300) },
	photo: v.pipe(
		text(20),
		v.check((word) => word === '' || isPhotoReason(word), GONE),
		v.transform((word) => (word || null) as PhotoReason | null)
	)
});
export const ReopenForm = v.object({ signalement });

/** What somebody else answers to an appeal. */
export const AppealForm = v.object({
	...{ recours: chosenId(), issue: pressed(['maintenir', 'publier'], GONE) },
	...{ reponse: text(500), 'photo-vue': text(40), photo: text(20) }
});

/** What came of a call, as it stood when she called. */
export const CallbackForm = v.object({
	parole: chosenId(),
	issue: v.pipe(
		pressed(
			Object.values(CALL_OUTCOMES).map(({ path }) => path),
			GONE
		),
		v.transform(outcomeNamed)
	),
	apres: v.pipe(
		text(40),
		v.transform((id) => id || null)
	)
});
