export { readExercise } from './server/read-exercise.ts';
