export { OwnLessonForm } from './domain/own-lesson.ts';
export { readTakeHome } from './domain/take-home-choice.ts';
