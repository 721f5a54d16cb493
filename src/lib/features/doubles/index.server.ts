export { findDoubles } from './server/find-doubles.ts';
export { findKept, findMerged } from './server/find-kept.ts';
export { forgetMoves, keepMerges } from './server/keep-merges.ts';
export { type DoubleLine, listDoubles, type Place } from './server/list-doubles.ts';
export { listMerges, type MergeLine } from './server/list-merges.ts';
export { mergePeople } from './server/merge-people.ts';
export { type MergePreview, previewMerge } from './server/preview-merge.ts';
export { tellApart } from './server/tell-apart.ts';
export { undoMerge } from './server/undo-merge.ts';
