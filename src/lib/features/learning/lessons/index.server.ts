export { type Lesson } from './domain/lesson.ts';
export { lessonAt, lessonOf } from './domain/shipped-lessons.ts';
export { takeHomeOf, takeHomeSheets } from './domain/take-home.ts';
export { gatherTakeHome, homeContent } from './server/gather-take-home.ts';
export { type OwnLessonRefusal, ownLessonsOf, writeOwnLesson } from './server/own-lesson.ts';
export { holds } from './server/holds.ts';
