export { COLUMN_ROLE_NAMES } from './domain/column-roles.ts';
export { readMappingForm } from './domain/mapping-form.ts';
export type { CellPlace, ColumnRole, Layout, Problem, Question } from './domain/register.ts';
