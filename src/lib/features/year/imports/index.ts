export { readMappingForm } from './domain/mapping-form.ts';
export type { CellPlace, ColumnRole, Layout, Problem, Question } from './domain/register.ts';
export { countNotebook, type NotebookCounts } from './domain/count-notebook.ts';
export { DESK_ROLE_NAMES } from './domain/desk-notebook.ts';
export { countKinds, SECRET_NAMES, type SecretKind } from './domain/mask-workbook.ts';
export { MEMBER_ROLE_NAMES } from './domain/member-list.ts';
export { type FamilyGroup, groupByFamily, readFamilyChoices } from './domain/review-families.ts';
