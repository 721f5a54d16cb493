export { countNetworkPeople, type NetworkPeople } from './server/count-network-people.ts';
export { chooseFigure, type ChoiceRefusal } from './server/choose-figure.ts';
export { closeYear } from './server/close-year.ts';
export { ficheHtml } from './server/fiche-html.ts';
export { listAccompaniments } from './server/accompaniments.ts';
export { streamCoop } from './server/write-coop.ts';
export { hasSomething } from './server/has-something.ts';
export { type FigureRows, listFigureRows } from './server/list-figure-rows.ts';
export { listFreeRows } from './server/list-free-rows.ts';
export { listNetworkCounts, type NetworkCounts } from './server/list-network-counts.ts';
export {
	listNetworkDesks,
	type NetworkDesk,
	type NetworkNeed
} from './server/list-network-desks.ts';
export { listNetworkFree } from './server/list-network-free.ts';
export { addPhoto, readPhoto, removePhoto } from './server/photos.ts';
export { readGroupGain } from './server/read-course-gains.ts';
export { listVersions, readNarratives, type WrittenRubric } from './server/read-narratives.ts';
export { loadDrawing, reportHtml } from './server/render-report.ts';
export { showDeskYear } from './server/show-desk-year.ts';
export { showReport, type ShownReport } from './server/show-report.ts';
export { type NothingCounted, streamAnnex } from './server/stream-annex.ts';
export { typeFigure } from './server/type-figure.ts';
export { type RubricRefusal, writeRubric } from './server/write-rubric.ts';
export { type PrintOptions, writtenFiche, writtenReport } from './server/write-document.ts';
