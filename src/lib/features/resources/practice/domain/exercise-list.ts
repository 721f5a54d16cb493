import written from '#content/exercises.json' with { type: 'json' };

/** An exercise as a list names it: its screens travel with its own page alone. */
export type ListedExercise = {
	id: string;
	title: string;
	/** In one sentence: what it is good for. */
	why: string;
	icon: string;
	/** The guides that it lets one try. */
	guides: readonly string[];
};

export type ExerciseFamily = { title: string; exercises: readonly ListedExercise[] };

export const EXERCISE_FAMILIES: readonly ExerciseFamily[] = written.families;

const EVERY = EXERCISE_FAMILIES.flatMap(({ exercises }) => exercises);

/** Null: there is none of that name. */
export const listedExercise = (id: string): ListedExercise | null =>
	EVERY.find((one) => one.id === id) ?? null;

/** The exercises that a guide leads to. */
export const exercisesOf = (guideId: string): { id: string; title: string }[] =>
	EVERY.flatMap(({ id, title, guides }) => (guides.includes(guideId) ? [{ id, title }] : []));
