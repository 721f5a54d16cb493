export { readMappingForm } from './domain/read/tables/mapping-form.ts';
export type { CellPlace, ColumnRole, Layout, Problem, Question } from './domain/register.ts';
export { countNotebook, type NotebookCounts } from './domain/notebook/count-notebook.ts';
export { DESK_ROLE_NAMES } from './domain/notebook/desk-notebook.ts';
export { countKinds, SECRET_NAMES, type SecretKind } from './domain/read/cells/mask-workbook.ts';
export { MEMBER_ROLE_NAMES } from './domain/members/member-list.ts';
export {
	type FamilyGroup,
	groupByFamily,
	readFamilyChoices
} from './domain/notebook/review-families.ts';
