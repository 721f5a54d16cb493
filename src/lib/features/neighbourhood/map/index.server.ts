export { boundsOf, townAt } from './domain/contours.ts';
export { noteMiss } from './server/count-miss.ts';
export { answerPoints, findPlaces } from './server/find-places.ts';
export { holds } from './server/holds.ts';
export { readContours } from './server/read-contours.ts';
export { readDays } from './server/read-days.ts';
export { readStart, type Start } from './server/read-start.ts';
export { renewKnownWords } from './server/vocabulary.ts';
