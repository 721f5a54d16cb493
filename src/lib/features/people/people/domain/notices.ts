import consents from '#content/notices/consents.json' with { type: 'json' };
import information from '#content/notices/information.json' with { type: 'json' };

/** What she is told of what is kept, why and how long (GDPR, art. 13), in plain French; its version is kept with the day she was told. */
export const INFORMATION = information;

/** How she was told (CNIL, référentiel 2021-028: information may be oral, on paper or on screen). */
export const TOLD_BY = [
	{ value: 'spoken', label: 'Dit de vive voix' },
	{ value: 'paper', label: 'Remis sur papier' },
	{ value: 'screen', label: 'Lu à l’écran, ensemble' }
] as const;
export type ToldBy = (typeof TOLD_BY)[number]['value'];

/** What she may agree to, each with the words she answers to (GDPR, art. 7: refusing or taking back is as easy). */
export const PURPOSES = ['reminders', 'partner', 'other-centre', 'photo'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const CONSENT_TEXTS: Record<Purpose, { version: string; title: string; text: string }> =
	consents;

/** What the screen calls each answer (GDPR, art. 7). */
const ANSWER_NAMES = {
	given: 'd’accord',
	refused: 'refuse',
	withdrawn: 'retire son accord'
};
export type ConsentAnswer = keyof typeof ANSWER_NAMES;
