export { readDraftAnswers, writeDraftAnswers } from './server/draft-answers.ts';
export { eraseTraces } from './server/erase-traces.ts';
export {
	importFiles,
	type ImportRefusal,
	importRegisters,
	type ImportRequest
} from './server/import-registers.ts';
export {
	type ImportChoices,
	type ImportReport,
	recordRegisters
} from './server/record-registers.ts';
export { readImportContext } from './server/read-import-context.ts';
export { baseName, type Understood, understandFiles } from './server/understand-files.ts';
export { undoImport, type UndoRefusal } from './server/undo-import.ts';
export { type ImportLine, listImports } from './server/list-imports.ts';
export {
	DRAFT_HOURS,
	type DraftRefusal,
	dropDraft,
	keepDraft,
	openDraft
} from './server/keep-draft.ts';
export type { DroppedFile } from './server/pack-files.ts';
export { type Mapping, readMappings, rememberMapping } from './server/remember-mapping.ts';
