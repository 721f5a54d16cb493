/** Weeks of which the team is told: a démarche comes back every three months, a mended step sooner. */
export const LOOKED_AT_WEEKS = 8;
/** Fewer may be one family, or one afternoon. */
export const FEWEST_STOPS = 5;
/** One in three: below, people leave as they leave any guide, here and there. */
export const ONE_IN = 3;
/** Said at once: those where most stop. */
export const MOST_STEPS = 5;

/** A step where many of those who opened the guide stop. */
export type StepToSee = { guide: string; step: number; stops: number; opened: number };

/** The same in a sentence. */
export const stepSentence = (title: string, { step, stops, opened }: StepToSee): string =>
	`À l’étape ${step} de «\u202f${title}\u202f», ${stops} passages sur ${opened} s’arrêtent à la borne`;
