export { type Lesson } from './domain/lesson.ts';
export { lessonAt, lessonOf } from './domain/shipped-lessons.ts';
export { gatherTakeHome, homeContent } from './server/gather-take-home.ts';
export { fitTakeHome, fitTakeHomeOf } from './server/fit-take-home.ts';
export { guidesOfContents } from './server/guides-of-contents.ts';
export { type OwnLessonRefusal, ownLessonsOf, writeOwnLesson } from './server/own-lesson.ts';
export { holds } from './server/holds.ts';
