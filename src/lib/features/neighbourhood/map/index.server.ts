export { boundsOf, townAt } from './domain/contours.ts';
export { answerMiss, countMisses, listMisses, missesToSee, noteMiss } from './server/count-miss.ts';
export { answerPoints, findPlaces } from './server/find-places.ts';
export { holds } from './server/holds.ts';
export { chooseMapBase, readMapBase } from './server/map-base.ts';
export { mapOfAnswer } from './server/map-of-answer.ts';
export { mapToPoint } from './server/map-to-point.ts';
export { mapToKeep } from './server/map-to-keep.ts';
export { readContours } from './server/read-contours.ts';
export { tellCardNow } from './server/tell-card-now.ts';
export { readMapStyle } from './server/read-map-style.ts';
export { readStart, type Start } from './server/read-start.ts';
export { readStreets } from './server/streets.ts';
export { streetsAround } from './server/streets-around.ts';
export { renewKnownWords, spokenLanguages } from './server/vocabulary.ts';
export {
	type BookletAsked,
	type BookletPlaces,
	placeOnPaper,
	placesOfBooklet,
	townsOfBooklet
} from './server/paper/places-of-booklet.ts';
export { PRESS_BUSY, printBooklet } from './server/paper/print-booklet.ts';
export {
	listQuarterPoints,
	placeQuarter,
	type QuarterPoint
} from './server/white/quarter-points.ts';
export { readWhiteAreas, type WhiteAreas } from './server/white/read-white-areas.ts';
export { drawWhiteAreas } from './server/white/draw-white-areas.ts';
