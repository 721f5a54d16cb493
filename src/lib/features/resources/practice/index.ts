export type { Exercise } from './domain/exercise.ts';
export { EXERCISE_FAMILIES, exercisesOf } from './domain/exercise-list.ts';
export type { Gesture, Practised, Tell } from './domain/practised.ts';
