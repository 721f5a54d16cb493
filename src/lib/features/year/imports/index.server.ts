export { readDraftAnswers, writeDraftAnswers } from './server/drafts/draft-answers.ts';
export { eraseTraces } from './server/match/erase-traces.ts';
export {
	importFiles,
	importForScreen,
	type ImportRefusal,
	importRegisters,
	readRegisters
} from './server/pipeline.ts';
export type { ImportChoices, ImportReport } from './server/registers/import-report.ts';
export type { ShownCycle, ShownReport } from './domain/plan/show-report.ts';
export type { Understood } from './server/read/understand-files.ts';
export { baseName } from './server/read/read-dropped.ts';
export { keepRegisters, openRegisters } from './server/drafts/keep-registers.ts';
export { undoImport, type UndoRefusal } from './server/undo/undo-import.ts';
export { type ImportLine, listImports } from './server/write/list-imports.ts';
export { type DraftRefusal, dropDraft } from './server/drafts/keep-draft.ts';
export type { DroppedFile } from './server/read/pack-files.ts';
export { type Mapping, rememberMapping } from './server/read/remember-mapping.ts';
export { type CleanList, keepList, openList, readCleanList } from './server/drafts/keep-list.ts';
export { type MembersReport, recordMembers } from './server/members/record-members.ts';
export {
	type NotebookReport,
	recordNotebook,
	type ReviewedLine
} from './server/notebook/record-notebook.ts';
export { listImportMoments } from './server/write/list-import-moments.ts';
export { holds } from './server/holds.ts';
