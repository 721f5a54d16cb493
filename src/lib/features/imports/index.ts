export { readMappingForm } from './domain/mapping-form.ts';
export type { CellPlace, ColumnRole, Layout, Problem, Question } from './domain/register.ts';
