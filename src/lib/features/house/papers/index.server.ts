export { placeOf } from './server/place-of.ts';
export { findPaper, listPapers } from './server/read-papers.ts';
export { renderPaper } from './server/render-paper.ts';
