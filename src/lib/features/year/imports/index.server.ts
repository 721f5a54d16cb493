export { readDraftAnswers, writeDraftAnswers } from './server/draft-answers.ts';
export { eraseTraces } from './server/erase-traces.ts';
export {
	importFiles,
	type ImportRefusal,
	importRegisters,
	type ImportRequest
} from './server/import-registers.ts';
export type { ImportChoices, ImportReport } from './server/import-report.ts';
export type { Understood } from './server/understand-files.ts';
export { baseName, type ReadFile, readDropped } from './server/read-dropped.ts';
export { keepRegisters, openRegisters } from './server/keep-registers.ts';
export { undoImport, type UndoRefusal } from './server/undo-import.ts';
export { type ImportLine, listImports } from './server/list-imports.ts';
export { type DraftRefusal, dropDraft } from './server/keep-draft.ts';
export type { DroppedFile } from './server/pack-files.ts';
export { type Mapping, rememberMapping } from './server/remember-mapping.ts';
export { type CleanList, keepList, openList, readCleanList } from './server/keep-list.ts';
export { type MembersReport, recordMembers } from './server/record-members.ts';
export {
	type NotebookReport,
	recordNotebook,
	type ReviewedLine
} from './server/record-notebook.ts';
export { listImportMoments } from './server/list-import-moments.ts';
export { eraseImportTraces } from './server/erase-import-traces.ts';
